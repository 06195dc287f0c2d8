package vn.tonghop.mime;

import java.util.Arrays;

/** Gathers the bytes that base64 digits stand for (RFC 2045, section 6.8). */
final class Base64Digits {

    private static final byte BLANK = -1;
    private static final byte PAD = -2;
    private static final byte FOREIGN = -3;

    /** What each byte means: a digit's value, or one of the above. */
    private static final byte[] MEANING = meaning();

    private final byte[] out;
    private int length;
    private int bits;
    private int held;
    private boolean foreign;

    /** Takes digits for at most so many bytes. */
    Base64Digits(long most) {
        out = new byte[Math.toIntExact(most)];
    }

    void take(byte[] from, int begin, int end) {
        for (int i = begin; i < end; ) {
            if (held == 0 && i + 4 <= end && four(from, i)) {
                i += 4;
            } else {
                one(MEANING[from[i++] & 0xff]);
            }
        }
    }

    /** Four digits at once, as nearly all come; false when it is not four digits. */
    private boolean four(byte[] from, int at) {
        int a = MEANING[from[at] & 0xff];
        int b = MEANING[from[at + 1] & 0xff];
        int c = MEANING[from[at + 2] & 0xff];
        int d = MEANING[from[at + 3] & 0xff];
        if ((a | b | c | d) < 0) {
            return false;
        }
        out[length] = (byte) (a << 2 | b >> 4);
        out[length + 1] = (byte) (b << 4 | c >> 2);
        out[length + 2] = (byte) (c << 6 | d);
        length += 3;
        return true;
    }

    private void one(byte meaning) {
        if (meaning >= 0) {
            bits = bits << 6 | meaning;
            held += 6;
            if (held >= 8) {
                held -= 8;
                out[length++] = (byte) (bits >> held);
                bits &= (1 << held) - 1;
            }
        } else if (meaning == PAD) {
            held = 0;
            bits = 0;
        } else {
            foreign |= meaning == FOREIGN;
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(out, length);
    }

    /** Whether something stood there that is no digit, or a digit was left over. */
    boolean damaged() {
        return foreign || held >= 6;
    }

    private static byte[] meaning() {
        var meaning = new byte[256];
        for (int b = 0; b < 256; b++) {
            meaning[b] = b <= ' ' ? BLANK : FOREIGN;
        }
        for (int digit = 0; digit < 26; digit++) {
            meaning['A' + digit] = (byte) digit;
            meaning['a' + digit] = (byte) (digit + 26);
        }
        for (int digit = 0; digit < 10; digit++) {
            meaning['0' + digit] = (byte) (digit + 52);
        }
        meaning['+'] = 62;
        meaning['/'] = 63;
        meaning['='] = PAD;
        return meaning;
    }
}
