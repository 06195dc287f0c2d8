package vn.tonghop.simulator;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * A mail as its reader sees it.
 *
 * @param from the sender's address line
 * @param to the addressees' line
 * @param subject decoded
 * @param text the plain text, decoded; empty when there is none
 * @param raw the whole mail as it went over the wire
 */
public record Letter(String from, String to, String subject, String text, byte[] raw) {

    static Letter of(MimeMessage mail) {
        try {
            var raw = new ByteArrayOutputStream();
            mail.writeTo(raw);
            return new Letter(
                    line(mail.getFrom()),
                    line(mail.getAllRecipients()),
                    mail.getSubject() == null ? "" : mail.getSubject(),
                    textOf(mail.getContent()),
                    raw.toByteArray());
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail in the simulated mailbox is malformed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of this header as they went over the wire, unfolded; empty when it is absent. */
    public String header(String name) {
        String head = new String(raw, java.nio.charset.StandardCharsets.UTF_8);
        int end = head.indexOf("\r\n\r\n");
        return Arrays.stream(
                        head.substring(0, end < 0 ? head.length() : end)
                                .replaceAll("\r\n[ \t]+", " ")
                                .split("\r\n"))
                .filter(l -> l.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(l -> l.substring(name.length() + 1).strip())
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    private static String line(jakarta.mail.Address[] addresses) {
        return addresses == null
                ? ""
                : jakarta.mail.internet.MimeUtility.unfold(
                        jakarta.mail.internet.InternetAddress.toUnicodeString(addresses));
    }

    private static String textOf(Object content) throws MessagingException, IOException {
        if (content instanceof String text) {
            return text;
        }
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType("text/plain") || part.isMimeType("multipart/*")) {
                    return textOf(part.getContent());
                }
            }
        }
        return "";
    }
}
