package vn.tonghop.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hsmf.datatypes.MAPIProperty;

/**
 * What Outlook packs a letter into where it thinks that Outlook receives it (winmail.dat;
 * [MS-OXTNEF]).
 */
public final class Tnef {

    /**
     * @param subject empty when there is none
     * @param rtf the letter's text as RTF; null when there is none
     */
    public record Opened(String subject, byte[] rtf, List<File> files) {

        public Opened {
            files = List.copyOf(files);
        }
    }

    /** An attachment; an attached letter is TNEF again, named {@code .tnef}. */
    public record File(String name, byte[] bytes) {}

    private static final byte[] MAGIC = {0x78, (byte) 0x9F, 0x3E, 0x22};

    /** Before an attached letter stands the number of the interface that reads it. */
    private static final int INTERFACE = 16;

    private Tnef() {}

    public static boolean isTnef(byte[] bytes) {
        return startsAt(0, bytes);
    }

    /**
     * Its files and text.
     *
     * @throws IOException when it is broken
     */
    public static Opened open(byte[] bytes) throws IOException {
        try {
            var message = new HMEFMessage(new ByteArrayInputStream(bytes));
            var files = new ArrayList<File>();
            for (var attachment : message.getAttachments()) {
                files.add(file(attachment, files.size() + 1));
            }
            String subject = message.getSubject();
            return new Opened(subject == null ? "" : subject, rtf(message), files);
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
    }

    private static byte[] rtf(HMEFMessage message) {
        String body = message.getBody();
        return body == null || body.isBlank() ? null : body.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static File file(Attachment attachment, int ordinal) {
        String name = attachment.getLongFilename();
        name = SafeName.of(name != null ? name : attachment.getFilename(), "tep-" + ordinal);
        var object = attachment.getMAPIAttribute(MAPIProperty.ATTACH_DATA);
        if (object != null && startsAt(INTERFACE, object.getData())) {
            byte[] letter =
                    Arrays.copyOfRange(object.getData(), INTERFACE, object.getData().length);
            return new File(SafeName.of(name + ".tnef", name), letter);
        }
        return new File(name, attachment.getContents());
    }

    private static boolean startsAt(int from, byte[] bytes) {
        return bytes.length >= from + MAGIC.length
                && Arrays.equals(Arrays.copyOfRange(bytes, from, from + MAGIC.length), MAGIC);
    }
}
