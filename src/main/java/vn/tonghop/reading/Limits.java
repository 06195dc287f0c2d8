package vn.tonghop.reading;

import java.time.Duration;

/**
 * How much of a document is read before it is called too much. Measured against what offices send:
 * the largest reports seen have some dozens of pages.
 *
 * @param bytes of the file
 * @param pages of running text
 * @param lines of running text
 * @param entries files inside a zip (DOCX and XLSX are zips)
 * @param unpacked bytes of all of them, unpacked
 * @param ratio unpacked to packed bytes of one of them
 * @param tableBytes unpacked bytes of a workbook, which costs some ten times that in memory
 * @param nesting files within files: an attachment of a mail within a mail
 * @param time for one document
 * @param pictureTime more for each page of it that must be seen (OCR)
 * @param mostTime for one document, whatever its pages
 * @param pixels of a page that is drawn
 * @param answer bytes of all that was read, as a worker hands it over
 */
public record Limits(
        long bytes,
        int pages,
        int lines,
        int entries,
        long unpacked,
        int ratio,
        long tableBytes,
        int nesting,
        Duration time,
        Duration pictureTime,
        Duration mostTime,
        int pixels,
        long answer) {

    private static final long MEGABYTE = 1024 * 1024;

    /** Characters of a line of running text; a longer one is given in pieces. */
    static final int LINE = 20_000;

    /** Rows kept from the beginning of a table: forms and their headers. */
    static final int FIRST_ROWS = 20_000;

    /** Rows kept from its end, where its totals are; those between are counted and left out. */
    static final int LAST_ROWS = 500;

    /** Cells kept of a table. */
    static final int CELLS = 1_000_000;

    public static final Limits DEFAULT =
            new Limits(
                    50 * MEGABYTE,
                    300,
                    100_000,
                    1_000,
                    200 * MEGABYTE,
                    100,
                    40 * MEGABYTE,
                    3,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(15),
                    Duration.ofMinutes(15),
                    16_000_000,
                    64_000_000);
}
