package vn.tonghop.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of files in archives. They are only mentioned, nothing is ever written under them; what
 * would lead out of a folder is taken off all the same, for whoever reads them later.
 */
final class EntryName {

    private static final int MOST = 200;

    private static final Charset WINDOWS = Charset.forName("windows-1258");

    /** What the first packers wrote, and what programs write that know no other. */
    private static final Charset DOS = Charset.forName("IBM437");

    private static final Set<String> TRIFLES = Set.of("thumbs.db", "desktop.ini", ".ds_store");

    private EntryName() {}

    /**
     * A name without a word of its character set: UTF-8 if it can be, which strings of other sets
     * hardly ever are; else the set that makes Vietnamese of it; else that of DOS (APPNOTE, annex
     * D).
     */
    static String guessed(byte[] raw) {
        try {
            return clean(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString());
        } catch (CharacterCodingException other) {
            String windows = Normalizer.normalize(new String(raw, WINDOWS), Normalizer.Form.NFC);
            return clean(isVietnamese(windows) ? windows : new String(raw, DOS));
        }
    }

    /** NFC, with slashes, without control characters and without ways up or to a root. */
    static String clean(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFC)
                        .replace('\\', '/')
                        .replaceAll("\\p{C}", "");
        String path =
                Arrays.stream(plain.split("/"))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty() && !s.matches("\\.{1,2}|\\p{Alpha}:"))
                        .collect(Collectors.joining("/"));
        if (path.isEmpty()) {
            return "?";
        }
        // the end of a path tells more than its beginning, and halves of characters nothing
        int length = path.codePointCount(0, path.length());
        return length <= MOST
                ? path
                : "…" + path.substring(path.offsetByCodePoints(0, length - MOST));
    }

    /** A file that an operating system leaves in folders. */
    static boolean isTrifle(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return TRIFLES.contains(last) || name.startsWith("__MACOSX/");
    }

    /** Every letter beyond ASCII is one of the Vietnamese alphabet, and there is one at least. */
    private static boolean isVietnamese(String name) {
        var beyond = name.codePoints().filter(c -> c > 127).toArray();
        return beyond.length > 0 && Arrays.stream(beyond).allMatch(EntryName::isVietnamese);
    }

    private static boolean isVietnamese(int c) {
        boolean latin =
                c >= 0xC0
                        && c <= 0x1B0
                        && "àáâãèéêìíòóôõùúýăđĩũơư".indexOf(Character.toLowerCase(c)) >= 0;
        return latin || (c >= 0x1EA0 && c <= 0x1EF9);
    }
}
