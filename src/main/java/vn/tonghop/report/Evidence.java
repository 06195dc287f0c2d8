package vn.tonghop.report;

/**
 * Where a figure stands in the original (căn cứ): a value without evidence does not exist.
 *
 * @param page page counted from 1; null for sheets
 * @param line line of the input text counted from 1; null for sheets
 * @param sheet name of the sheet; null for running text
 * @param cell cell in A1 notation; null for running text
 * @param text the source text the figure was read from, as it stands in the source
 */
public record Evidence(Integer page, Integer line, String sheet, String cell, String text) {

    public static Evidence inText(Integer page, int line, String text) {
        return new Evidence(page, line, null, null, text);
    }

    public static Evidence inSheet(String sheet, String cell, String text) {
        return new Evidence(null, null, sheet, cell, text);
    }
}
