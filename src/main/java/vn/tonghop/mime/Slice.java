package vn.tonghop.mime;

import java.util.Arrays;

/** A stretch of a mail's bytes, looked at without copying. */
record Slice(byte[] bytes, int from, int to) {

    static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }

    Slice part(int begin, int end) {
        return new Slice(bytes, begin, Math.max(begin, end));
    }

    boolean isEmpty() {
        return from >= to;
    }

    byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** The position after the line that begins here: LF, CRLF and a lone CR end a line. */
    int nextLine(int begin) {
        for (int i = begin; i < to; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
            if (bytes[i] == '\r') {
                return i + 1 < to && bytes[i + 1] == '\n' ? i + 2 : i + 1;
            }
        }
        return to;
    }

    /** The end of a line's content, given where the next line begins. */
    int contentEnd(int begin, int next) {
        int end = next;
        if (end > begin && bytes[end - 1] == '\n') {
            end--;
        }
        if (end > begin && bytes[end - 1] == '\r') {
            end--;
        }
        return end;
    }
}
