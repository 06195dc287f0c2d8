package vn.tonghop.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The tokens of an RTF file: groups, control words, bytes of text (RTF 1.9.1, "RTF syntax"). */
final class RtfTokens {

    enum Kind {
        OPEN,
        CLOSE,
        WORD,
        BYTE,
        END
    }

    private static final int LONGEST_WORD = 32;
    private static final int MOST_DIGITS = 9;

    private final byte[] bytes;
    private int at;
    private String word;
    private Integer parameter;
    private int value;

    RtfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    Kind next() throws IOException {
        while (at < bytes.length) {
            int c = bytes[at++] & 0xFF;
            switch (c) {
                case '{' -> {
                    return Kind.OPEN;
                }
                case '}' -> {
                    return Kind.CLOSE;
                }
                case '\\' -> {
                    return control();
                }
                // line ends of the file are none of the text
                case '\r', '\n', 0 -> {}
                default -> {
                    value = c;
                    return Kind.BYTE;
                }
            }
        }
        return Kind.END;
    }

    /** The control word or symbol: "par", "'" never. */
    String word() {
        return word;
    }

    /** What stands behind the word; null when there is none. */
    Integer parameter() {
        return parameter;
    }

    int parameter(int otherwise) {
        return parameter == null ? otherwise : parameter;
    }

    /** A property that is set by its word and unset by a zero behind it. */
    boolean isOn() {
        return parameter == null || parameter != 0;
    }

    /** The byte of text. */
    int value() {
        return value;
    }

    private Kind control() throws IOException {
        if (at >= bytes.length) {
            throw new IOException("ends in a control word");
        }
        int c = bytes[at] & 0xFF;
        if (c == '\'') {
            return hex();
        }
        int begin = at;
        while (at < bytes.length && isLetter(bytes[at]) && at - begin < LONGEST_WORD) {
            at++;
        }
        parameter = null;
        if (at == begin) {
            at++;
            // a line end after a backslash is a paragraph's
            word = c == '\r' || c == '\n' ? "par" : Character.toString(c);
            return Kind.WORD;
        }
        word = new String(bytes, begin, at - begin, StandardCharsets.US_ASCII);
        number();
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        if (word.equals("bin")) {
            at = (int) Math.min(bytes.length, (long) at + Math.max(0, parameter(0)));
        }
        return Kind.WORD;
    }

    private void number() {
        int begin = at;
        if (at < bytes.length && bytes[at] == '-') {
            at++;
        }
        int digits = at;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at == digits) {
            at = begin;
            return;
        }
        String number = new String(bytes, begin, at - begin, StandardCharsets.US_ASCII);
        // longer ones are dates, of which nothing is wanted
        parameter = at - digits > MOST_DIGITS ? 0 : Integer.parseInt(number);
    }

    private Kind hex() {
        int high = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
        int low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], 16) : -1;
        at = Math.min(bytes.length, at + 3);
        value = high < 0 || low < 0 ? '?' : high * 16 + low;
        return Kind.BYTE;
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }
}
