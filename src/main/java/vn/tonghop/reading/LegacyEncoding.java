package vn.tonghop.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.function.UnaryOperator;

/**
 * The ways Vietnamese was written in bytes before Unicode (bảng mã cũ). Bytes are given as a string
 * of one character each, as ISO 8859-1 has them; what no table knows is read as windows-1252.
 */
enum LegacyEncoding {
    /** TCVN 5712:1993, third set; "ABC", fonts named .Vn…: the north, and every ministry. */
    TCVN3("TCVN3 (ABC)", Tcvn3::decode),
    /** VNI for Windows: a letter, then a byte for its marks; fonts named VNI-…: the south. */
    VNI("VNI", Vni::decode),
    /** RFC 1456. */
    VISCII("VISCII", Viscii::decode),
    /** Microsoft's code page: the vowel, then the tone as a combining mark. */
    WINDOWS_1258("windows-1258", LegacyEncoding::windows1258),
    /** Western European: English and French, in which a few Vietnamese letters occur too. */
    WINDOWS_1252("windows-1252", LegacyEncoding::windows1252);

    private static final Charset CP1252 = Charset.forName("windows-1252");
    private static final Charset CP1258 = Charset.forName("windows-1258");

    private final String title;
    private final UnaryOperator<String> table;

    LegacyEncoding(String title, UnaryOperator<String> table) {
        this.title = title;
        this.table = table;
    }

    /** What people call it. */
    String title() {
        return title;
    }

    /** The text (NFC) that these bytes are in this encoding. */
    String decode(String bytes) {
        return Normalizer.normalize(table.apply(bytes), Normalizer.Form.NFC);
    }

    /** One byte as Western Windows reads it: quotation marks and dashes of every encoding. */
    static char western(char b) {
        if (b < 0x80 || b > 0x9F) {
            return b;
        }
        char c = new String(new byte[] {(byte) b}, CP1252).charAt(0);
        return c == '\uFFFD' ? b : c;
    }

    /** The byte that Western Windows reads as this character, or the character itself. */
    static char westernByte(char c) {
        if (c <= 0xFF) {
            return c;
        }
        byte[] bytes = String.valueOf(c).getBytes(CP1252);
        return bytes[0] == '?' ? c : (char) (bytes[0] & 0xFF);
    }

    private static String windows1252(String bytes) {
        var text = new StringBuilder(bytes.length());
        bytes.chars().forEach(b -> text.append(western((char) b)));
        return text.toString();
    }

    private static String windows1258(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), CP1258);
    }
}
