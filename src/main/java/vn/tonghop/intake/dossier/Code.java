package vn.tonghop.intake.dossier;

import java.util.Arrays;

/**
 * A dossier's code ({@code MaHoSo}) that is written over by the next one's: of a million codes only
 * the last one of a page has to become a text.
 */
final class Code {

    private char[] text;
    private int length;

    Code(String text) {
        this.text = text.toCharArray();
        this.length = this.text.length;
    }

    /** This one from now on, without the white space around it. */
    void set(char[] source, int from, int size) {
        int begin = from;
        int end = from + size;
        while (begin < end && Character.isWhitespace(source[begin])) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(source[end - 1])) {
            end--;
        }
        length = end - begin;
        if (text.length < length) {
            text = new char[length];
        }
        System.arraycopy(source, begin, text, 0, length);
    }

    void clear() {
        length = 0;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** By character, as {@link String#compareTo}: negative when this one comes before. */
    int compareTo(Code other) {
        return Arrays.compare(text, 0, length, other.text, 0, other.length);
    }

    @Override
    public String toString() {
        return new String(text, 0, length);
    }
}
