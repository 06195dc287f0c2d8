package vn.tonghop.reading;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * The bytes that are to be read.
 *
 * @param fileName as it came; says nothing about the format
 * @param bytes untouched; do not alter
 * @param depth 0 for a file, 1 for a file in a file, and so on
 * @param quota what all files in it may unpack to
 */
record Original(String fileName, byte[] bytes, int depth, Quota quota) {

    /** A file by itself, with the quota of every file. */
    Original(String fileName, byte[] bytes, int depth) {
        this(fileName, bytes, depth, new Quota(Limits.DEFAULT));
    }

    /** A file within this one: its name is its path from the outermost file on. */
    Original within(String name, byte[] content) {
        return new Original(path(name), content, depth + 1, quota);
    }

    /** The path of a file within this one. */
    String path(String name) {
        return depth == 0 ? name : fileName + "/" + name;
    }

    /** The name without the path. */
    String lastName() {
        return fileName.substring(fileName.lastIndexOf('/') + 1);
    }

    boolean startsWith(int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    boolean startsWith(String ascii) {
        return startsWith(ascii.chars().toArray());
    }

    /** The first bytes, one character each. */
    String beginning(int most) {
        return new String(bytes, 0, Math.min(most, bytes.length), StandardCharsets.ISO_8859_1);
    }

    /** The last bytes, one character each. */
    String end(int most) {
        int from = Math.max(0, bytes.length - most);
        return new String(
                Arrays.copyOfRange(bytes, from, bytes.length), StandardCharsets.ISO_8859_1);
    }

    /** Text has no zero bytes; binary files do. */
    boolean hasNoZero() {
        for (byte b : bytes) {
            if (b == 0) {
                return false;
            }
        }
        return true;
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    boolean isZip() {
        return startsWith('P', 'K', 3, 4);
    }

    /** In lower case, without the dot; empty when there is none. */
    String extension() {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
