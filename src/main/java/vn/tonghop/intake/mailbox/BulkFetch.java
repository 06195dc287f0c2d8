package vn.tonghop.intake.mailbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.Utility;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.MessageSet;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * Fetches several small mails by one IMAP command (RFC 3501, 6.4.5), byte by byte as the server has
 * them; none is marked by it. Each is asked for up to a limit, whatever size the server stated:
 * what is longer is left out, as is what the server does not give.
 */
final class BulkFetch {

    /** A longer mail is fetched by itself, in bytes. */
    static final int LARGEST = 1 << 20;

    private static final String WANTED = "UID BODY.PEEK[]<0." + (LARGEST + 1) + ">";

    private BulkFetch() {}

    /**
     * @return the bytes by UID
     * @throws MessagingException when the server is gone
     */
    static Map<Long, byte[]> of(IMAPFolder folder, Message[] messages) throws MessagingException {
        var bytes = new HashMap<Long, byte[]>();
        folder.doCommand(
                protocol -> {
                    MessageSet[] there = Utility.toMessageSet(messages, null);
                    if (there != null) {
                        gather(protocol, protocol.fetch(there, WANTED), bytes);
                    }
                    return null;
                });
        return bytes;
    }

    private static void gather(IMAPProtocol protocol, Response[] answers, Map<Long, byte[]> bytes)
            throws ProtocolException {
        for (Response answer : answers) {
            if (answer instanceof FetchResponse fetched) {
                UID uid = fetched.getItem(UID.class);
                BODY body = fetched.getItem(BODY.class);
                if (uid != null && body != null && isWhole(body.getByteArray())) {
                    bytes.put(uid.uid, copy(body.getByteArray()));
                }
            }
        }
        protocol.notifyResponseHandlers(answers);
        Response last = answers[answers.length - 1];
        if (last.isBYE()) {
            protocol.handleResult(last);
        }
        // NO: some mail is not to be had; which, is found when each is asked for by itself
    }

    private static boolean isWhole(ByteArray body) {
        return body != null && body.getCount() <= LARGEST;
    }

    private static byte[] copy(ByteArray body) {
        return Arrays.copyOfRange(
                body.getBytes(), body.getStart(), body.getStart() + body.getCount());
    }
}
