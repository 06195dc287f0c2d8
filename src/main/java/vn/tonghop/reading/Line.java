package vn.tonghop.reading;

import java.util.List;

/**
 * A line of text.
 *
 * @param number from 1, counted through the whole input as {@code cat -n} would
 * @param text without the line end, NFC
 * @param words where its words stand on the page; empty unless the page was seen (a scan)
 */
public record Line(int number, String text, List<Word> words) {

    public Line {
        words = List.copyOf(words);
    }

    /** Whether it was seen on a page rather than written in a file. */
    public boolean isSeen() {
        return !words.isEmpty();
    }

    public Line(int number, String text) {
        this(number, text, List.of());
    }
}
