package vn.tonghop.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * Writes Vietnamese in the old encodings, by tables that are not those of the readers: the bytes
 * are what GNU libc's iconv writes, VNI's what its keyboards type.
 */
final class LegacyBytes {

    /** Every small letter that ASCII lacks. */
    static final String LETTERS =
            "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ";

    private static final String TCVN3 =
            "B5B6B7B8B9A8BBBCBDBEC6A9C7C8C9CACBCCCECFD0D1AAD2D3D4D5D6D7D8DCDD"
                    + "DEDFE1E2E3E4ABE5E6E7E8E9ACEAEBECEDEEEFF1F2F3F4ADF5F6F7F8F9FAFBFC"
                    + "FDFEAE";

    private static final String TCVN3_CAPITALS = "A1A2A3A4A5A6A7";

    /** Small letters, then capitals. */
    private static final String VISCII =
            "E0E4E3E1D5E5A2C6C7A1A3E2A5A6E7A4A7E8EBA8E9A9EAABACADAAAEECEFEEED"
                    + "B8F2F6F5F3F7F4B0B1B2AFB5BDB6B7DEBEFEF9FCFBFAF8DFD7D8E6D1F1CFD6DB"
                    + "FDDCF0C0C4C3C180C58202058183C28586068487C8CB88C989CA8B8C8D8A8ECC"
                    + "9BCECD98D299A0D39AD49091928F93B49697B39594D99C9DDA9EBFBBBCFFBAB9"
                    + "9F1419DD1ED0";

    private static final String VNI =
            "aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà "
                    + "oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î ñ";

    private LegacyBytes() {}

    static byte[] of(LegacyEncoding encoding, String text) {
        return switch (encoding) {
            case TCVN3 -> mapped(text, tcvn3());
            case VNI -> mapped(text, vni());
            case VISCII -> mapped(text, viscii());
            case WINDOWS_1258 -> windows1258(text);
            case WINDOWS_1252 -> text.getBytes(Charset.forName("windows-1252"));
        };
    }

    private static Map<Character, String> tcvn3() {
        var table = new HashMap<Character, String>();
        var bytes = latin(TCVN3);
        for (int i = 0; i < LETTERS.length(); i++) {
            table.put(LETTERS.charAt(i), bytes.substring(i, i + 1));
            // there is no other way: capitals with a tone are small letters
            table.put(upper(LETTERS).charAt(i), bytes.substring(i, i + 1));
        }
        for (int i = 0; i < 7; i++) {
            table.put("ĂÂÊÔƠƯĐ".charAt(i), latin(TCVN3_CAPITALS).substring(i, i + 1));
        }
        return table;
    }

    private static Map<Character, String> viscii() {
        var table = new HashMap<Character, String>();
        var both = LETTERS + upper(LETTERS);
        for (int i = 0; i < both.length(); i++) {
            table.put(both.charAt(i), latin(VISCII).substring(i, i + 1));
        }
        return table;
    }

    private static Map<Character, String> vni() {
        var table = new HashMap<Character, String>();
        var bytes = VNI.split(" ");
        for (int i = 0; i < LETTERS.length(); i++) {
            table.put(LETTERS.charAt(i), bytes[i]);
            table.put(upper(LETTERS).charAt(i), upper(bytes[i]));
        }
        return table;
    }

    private static byte[] mapped(String text, Map<Character, String> table) {
        var bytes = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            bytes.append(table.getOrDefault(c, String.valueOf(c)));
        }
        return bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The vowel with its shape in one byte, then the tone in another. */
    private static byte[] windows1258(String text) {
        var out = new ByteArrayOutputStream();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            var parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            String tone = parts.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
            String letter =
                    Normalizer.normalize(
                            parts.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", ""),
                            Normalizer.Form.NFC);
            out.writeBytes((letter + tone).getBytes(Charset.forName("windows-1258")));
        }
        return out.toByteArray();
    }

    private static String latin(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
