package vn.tonghop.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;

/** Transfer encodings (RFC 2045, section 6), saving what can be saved of broken ones. */
final class Transfer {

    /** What came out, and whether the encoding was broken. */
    record Decoded(byte[] bytes, boolean damaged) {}

    private Transfer() {}

    static Decoded decode(Slice content, String encoding) {
        String name = encoding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "base64" -> base64(content);
            case "quoted-printable" -> quotedPrintable(content);
            case "uuencode", "x-uuencode", "x-uue" -> uuencode(content);
            case "", "7bit", "8bit", "binary" -> new Decoded(content.copy(), false);
            default -> new Decoded(content.copy(), true);
        };
    }

    /** Foreign characters are passed over, padding may be missing or stand in the middle. */
    static Decoded base64(Slice content) {
        var digits = new Base64Digits((content.to() - content.from()) * 3L / 4 + 3);
        digits.take(content.bytes(), content.from(), content.to());
        return new Decoded(digits.bytes(), digits.damaged());
    }

    /** A stray equals sign stays as it is. */
    static Decoded quotedPrintable(Slice content) {
        var out = new ByteArrayOutputStream(content.to() - content.from());
        boolean damaged = false;
        for (int at = content.from(); at < content.to(); ) {
            int next = content.nextLine(at);
            int end = content.contentEnd(at, next);
            int trimmed = trimmed(content, at, end);
            boolean soft = trimmed > at && content.bytes()[trimmed - 1] == '=';
            damaged |= line(content.part(at, soft ? trimmed - 1 : trimmed), out);
            if (!soft) {
                out.write(content.bytes(), end, next - end);
            }
            at = next;
        }
        return new Decoded(out.toByteArray(), damaged);
    }

    /** Blanks at the end of a line were added on the way, unless the text ends there. */
    private static int trimmed(Slice content, int begin, int end) {
        int trimmed = end;
        while (end < content.to()
                && trimmed > begin
                && (content.bytes()[trimmed - 1] == ' ' || content.bytes()[trimmed - 1] == '\t')) {
            trimmed--;
        }
        return trimmed;
    }

    private static boolean line(Slice line, ByteArrayOutputStream out) {
        boolean damaged = false;
        for (int i = line.from(); i < line.to(); i++) {
            byte b = line.bytes()[i];
            int high = i + 2 < line.to() ? Character.digit(line.bytes()[i + 1], 16) : -1;
            int low = i + 2 < line.to() ? Character.digit(line.bytes()[i + 2], 16) : -1;
            if (b == '=' && high >= 0 && low >= 0) {
                out.write(high << 4 | low);
                i += 2;
            } else {
                damaged |= b == '=';
                out.write(b);
            }
        }
        return damaged;
    }

    private static Decoded uuencode(Slice content) {
        try (var in = MimeUtility.decode(new ByteArrayInputStream(content.copy()), "uuencode")) {
            return new Decoded(in.readAllBytes(), false);
        } catch (MessagingException | IOException | RuntimeException broken) {
            return new Decoded(content.copy(), true);
        }
    }
}
