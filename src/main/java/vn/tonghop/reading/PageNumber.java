package vn.tonghop.reading;

/** A page's own number at its top or bottom: no text, it would stand between two sentences. */
final class PageNumber {

    private PageNumber() {}

    /** "2" or "- 2 -" on the second page. */
    static boolean is(String line, int page) {
        return line.matches("[-–—\\s]*" + page + "[-–—\\s]*");
    }
}
