package vn.tonghop.mime;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** File names from outside, made harmless: the last segment, without control characters, short. */
public final class SafeName {

    /** What the usual file systems take for one name. */
    private static final int MOST_BYTES = 255;

    private SafeName() {}

    /**
     * The name, NFC and at most 255 bytes of UTF-8; the extension survives shortening.
     *
     * @param raw as it came, or null
     * @param otherwise what to call it when nothing is left of the name
     */
    public static String of(String raw, String otherwise) {
        if (raw == null) {
            return otherwise;
        }
        String name = Normalizer.normalize(raw, Normalizer.Form.NFC).replaceAll("\\p{C}", "");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[<>:\"|?*]", "_").strip();
        return name.matches("[. ]*") ? otherwise : shortened(name);
    }

    private static String shortened(String name) {
        if (size(name) <= MOST_BYTES) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && size(name.substring(dot)) <= 32 ? name.substring(dot) : "";
        var stem = new StringBuilder();
        int room = MOST_BYTES - size(extension);
        for (int c : name.substring(0, name.length() - extension.length()).codePoints().toArray()) {
            room -= size(Character.toString(c));
            if (room < 0) {
                break;
            }
            stem.appendCodePoint(c);
        }
        return stem + extension;
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
