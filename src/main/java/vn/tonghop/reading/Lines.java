package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;

/** Collects lines into pages, numbering both. */
final class Lines {

    private final Limits limits;
    private final List<Page> pages = new ArrayList<>();
    private List<Line> current = new ArrayList<>();
    private int number;
    private boolean anything;

    Lines(Limits limits) {
        this.limits = limits;
    }

    /** The next line; several where the text has line ends. */
    void add(String text) throws CannotRead {
        for (var line : text.split("\\R", -1)) {
            next();
            put(line);
        }
    }

    /** The next line, of a page that was seen. */
    void add(String text, List<Word> words) throws CannotRead {
        next();
        anything |= !text.isBlank();
        current.add(new Line(number, text, words));
    }

    /** A line begins; {@link #put} says what stands in it. */
    void next() throws CannotRead {
        if (++number > limits.lines()) {
            throw tooMuch();
        }
    }

    /** What stands in the line; a second time when a page ends in its middle. */
    void put(String text) {
        anything |= !text.isBlank();
        current.add(new Line(number, PlainText.of(text)));
    }

    /** The page ends here. */
    void endPage() throws CannotRead {
        pages.add(new Page(pages.size() + 1, current));
        current = new ArrayList<>();
        if (pages.size() > limits.pages()) {
            throw tooMuch();
        }
    }

    /** Whether no line holds more than blanks. */
    boolean isBlank() {
        return !anything;
    }

    /** The pages; an unfinished last one counts when it holds lines. */
    List<Page> pages() throws CannotRead {
        if (!current.isEmpty()) {
            endPage();
        }
        return pages;
    }

    private CannotRead tooMuch() {
        return new CannotRead(
                "READ-012", String.valueOf(limits.pages()), String.valueOf(limits.lines()));
    }
}
