package vn.tonghop.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Header text of RFC 2047. More forgiving than the standard: also inside quotes and glued to other
 * text, and a character cut between two neighbouring words is put together again, because mail
 * programs do all of this with Vietnamese names.
 */
final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s*]+)(?:\\*[^?\\s]*)?\\?([bBqQ])\\?([^?]*)\\?=");

    private EncodedWords() {}

    /** Decoded, NFC. */
    static String decode(String raw) {
        var result = new StringBuilder();
        var pending = new ByteArrayOutputStream();
        String charset = null;
        var word = WORD.matcher(raw);
        int at = 0;
        while (word.find()) {
            String between = raw.substring(at, word.start());
            boolean neighbour = charset != null && between.isBlank();
            if (!neighbour || !word.group(1).equalsIgnoreCase(charset)) {
                flush(pending, charset, result);
                result.append(neighbour ? "" : between);
            }
            charset = word.group(1);
            pending.writeBytes(bytes(word.group(2), word.group(3)));
            at = word.end();
        }
        flush(pending, charset, result);
        result.append(raw.substring(at));
        return Normalizer.normalize(result, Normalizer.Form.NFC);
    }

    private static void flush(ByteArrayOutputStream pending, String charset, StringBuilder to) {
        if (pending.size() > 0) {
            to.append(Text.of(pending.toByteArray(), charset));
            pending.reset();
        }
    }

    private static byte[] bytes(String encoding, String text) {
        byte[] raw = text.getBytes(StandardCharsets.ISO_8859_1);
        return encoding.equalsIgnoreCase("b")
                ? Transfer.base64(Slice.of(raw)).bytes()
                : Transfer.quotedPrintable(
                                Slice.of(
                                        text.replace('_', ' ')
                                                .getBytes(StandardCharsets.ISO_8859_1)))
                        .bytes();
    }
}
