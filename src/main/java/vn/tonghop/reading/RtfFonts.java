package vn.tonghop.reading;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** The fonts of an RTF file: what they are called, and which characters their bytes are. */
final class RtfFonts {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final Map<Integer, String> CHARSETS =
            Map.ofEntries(
                    Map.entry(0, "windows-1252"),
                    Map.entry(2, "windows-1252"),
                    Map.entry(77, "x-MacRoman"),
                    Map.entry(128, "windows-31j"),
                    Map.entry(129, "x-windows-949"),
                    Map.entry(134, "GBK"),
                    Map.entry(136, "Big5"),
                    Map.entry(161, "windows-1253"),
                    Map.entry(162, "windows-1254"),
                    Map.entry(163, "windows-1258"),
                    Map.entry(177, "windows-1255"),
                    Map.entry(178, "windows-1256"),
                    Map.entry(186, "windows-1257"),
                    Map.entry(204, "windows-1251"),
                    Map.entry(222, "x-windows-874"),
                    Map.entry(238, "windows-1250"));

    private static final class Font {
        private final StringBuilder name = new StringBuilder();
        private String charset;
    }

    private final Map<Integer, Font> fonts = new HashMap<>();
    private Charset page = WESTERN;
    private int standard;

    /** The code page of the file, for fonts that state none. */
    void page(int number) {
        page = named(codePage(number), WESTERN);
    }

    /** The font of text that names none. */
    void standard(int font) {
        standard = font;
    }

    int standard() {
        return standard;
    }

    void charset(int font, int charset) {
        font(font).charset = CHARSETS.get(charset);
    }

    void codePage(int font, int page) {
        font(font).charset = codePage(page);
    }

    /** A letter of the font's name; a semicolon ends it. */
    void name(int font, int letter) {
        var name = font(font).name;
        if (letter != ';' && name.length() < 100) {
            name.append((char) letter);
        }
    }

    /** Its name; null when the table of fonts does not have it. */
    String name(int font) {
        var found = fonts.get(font);
        return found == null ? null : found.name.toString().strip();
    }

    Charset charset(int font) {
        String name = name(font);
        if (name != null && LegacyFont.of(name).isPresent()) {
            // their tables begin with the Western letters that the bytes would be
            return WESTERN;
        }
        var found = fonts.get(font);
        return found == null || found.charset == null ? page : named(found.charset, page);
    }

    private Font font(int number) {
        return fonts.computeIfAbsent(number, n -> new Font());
    }

    private static String codePage(int number) {
        return switch (number) {
            case 437, 850 -> "IBM" + number;
            case 874 -> "x-windows-874";
            case 932 -> "windows-31j";
            case 936 -> "GBK";
            case 949 -> "x-windows-949";
            case 950 -> "Big5";
            case 10000 -> "x-MacRoman";
            case 65001 -> "UTF-8";
            default -> "windows-" + number;
        };
    }

    private static Charset named(String name, Charset otherwise) {
        return Charset.isSupported(name) ? Charset.forName(name) : otherwise;
    }
}
