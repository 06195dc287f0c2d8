package vn.tonghop.report;

/**
 * Where a figure stands in the original (căn cứ): a value without evidence does not exist.
 *
 * @param page page counted from 1; null for sheets, unless the table was seen on a page (a scan)
 * @param line line of the input text counted from 1; null for sheets
 * @param sheet name of the sheet; null for running text
 * @param cell cell in A1 notation; null for running text
 * @param text the source text the figure was read from, as it stands in the source
 * @param file name of the annex it stands in; null for the document itself
 * @param box the area of the page it was read from; null where pages are not pictures
 * @param pointer JSON Pointer (RFC 6901) of the value in a JSON document, "/indicators/0/value";
 *     null for everything people read
 */
public record Evidence(
        Integer page,
        Integer line,
        String sheet,
        String cell,
        String text,
        String file,
        Box box,
        String pointer) {

    public Evidence(
            Integer page,
            Integer line,
            String sheet,
            String cell,
            String text,
            String file,
            Box box) {
        this(page, line, sheet, cell, text, file, box, null);
    }

    /** A value of a JSON document. */
    public static Evidence inJson(String pointer, String text) {
        return new Evidence(null, null, null, null, text, null, null, pointer);
    }

    public static Evidence inText(Integer page, int line, String text) {
        return new Evidence(page, line, null, null, text, null, null);
    }

    public static Evidence inSheet(String sheet, String cell, String text) {
        return new Evidence(null, null, sheet, cell, text, null, null);
    }

    /** The same place in this annex. */
    public Evidence in(String annex) {
        return new Evidence(page, line, sheet, cell, text, annex, box, pointer);
    }

    /** The same cell of a table that was seen, drawn. */
    public Evidence at(int pageOfTable, Box area) {
        return new Evidence(pageOfTable, line, sheet, cell, text, file, area);
    }

    /** The same place, drawn. */
    public Evidence at(Box area) {
        return new Evidence(page, line, sheet, cell, text, file, area, pointer);
    }
}
