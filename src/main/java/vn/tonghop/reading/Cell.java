package vn.tonghop.reading;

import java.math.BigDecimal;

/**
 * A cell.
 *
 * @param row from 0
 * @param column from 0
 * @param rows how many rows it covers, 1 unless merged
 * @param columns how many columns it covers, 1 unless merged
 * @param text what a person reads in it
 * @param number its raw value when it is numeric (a formula's result included), else null
 */
public record Cell(int row, int column, int rows, int columns, String text, BigDecimal number) {

    /** Its name in A1 notation. */
    public String name() {
        return name(row, column);
    }

    /** The name in A1 notation of the cell in this row and column, from 0. */
    public static String name(int row, int column) {
        return letters(column) + (row + 1);
    }

    /** The name of a column, from 0: "AB". */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (int c = column; c >= 0; c = c / 26 - 1) {
            letters.insert(0, (char) ('A' + c % 26));
        }
        return letters.toString();
    }
}
