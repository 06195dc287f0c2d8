package vn.tonghop.reading;

import java.nio.charset.StandardCharsets;

/** Bytes seen as characters, one each, without a copy: files are large. */
record Latin1(byte[] bytes, int from) implements CharSequence {

    @Override
    public int length() {
        return bytes.length - from;
    }

    @Override
    public char charAt(int index) {
        return (char) (bytes[from + index] & 0xFF);
    }

    @Override
    public String subSequence(int start, int end) {
        return new String(bytes, from + start, end - start, StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return subSequence(0, length());
    }
}
