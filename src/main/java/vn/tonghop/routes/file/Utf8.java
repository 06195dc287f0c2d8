package vn.tonghop.routes.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Text files as UTF-8, without what some editors write before the first letter. */
final class Utf8 {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private Utf8() {}

    /** The line of the first byte that is no UTF-8, from 1; 0 when all are. */
    static int firstBadLine(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var result =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(in, CharBuffer.allocate(bytes.length + 1), true);
        if (!result.isError()) {
            return 0;
        }
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
