package vn.tonghop.reading;

/**
 * How much of a text that is not strictly UTF-8 is so nevertheless.
 *
 * @param whole letters of several bytes that are complete
 * @param broken bytes that belong to none
 * @param line where the first of these stands, from 1; 0 when there is none
 */
record BrokenUtf8(int whole, int broken, int line) {

    static BrokenUtf8 in(byte[] bytes) {
        int whole = 0;
        int broken = 0;
        int first = 0;
        int line = 1;
        for (int i = 0; i < bytes.length; ) {
            line += bytes[i] == '\n' ? 1 : 0;
            int length = length(bytes, i);
            if (length == 0) {
                first = broken == 0 ? line : first;
                broken++;
            } else if (length > 1) {
                whole++;
            }
            i += Math.max(1, length);
        }
        return new BrokenUtf8(whole, broken, first);
    }

    /** Bytes of the letter that begins here, 0 when none does. */
    private static int length(byte[] bytes, int at) {
        int b = bytes[at] & 0xFF;
        int length = b < 0x80 ? 1 : b < 0xC2 ? 0 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : b < 0xF5 ? 4 : 0;
        for (int i = at + 1; i < at + length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length > 2 && isForbidden(b, bytes[at + 1] & 0xFF) ? 0 : length;
    }

    /** Longer than need be, half of a surrogate pair, or beyond Unicode (RFC 3629, section 4). */
    private static boolean isForbidden(int first, int second) {
        return switch (first) {
            case 0xE0 -> second < 0xA0;
            case 0xED -> second > 0x9F;
            case 0xF0 -> second < 0x90;
            case 0xF4 -> second > 0x8F;
            default -> false;
        };
    }
}
