package vn.tonghop.reading;

import java.util.List;

/**
 * A table: a sheet of a workbook, or a ruled table of a document ({@code name} then says which).
 *
 * @param cells those that hold something, by row and then by column; a merged cell appears once, at
 *     its upper left corner, with the area it covers
 */
public record Sheet(String name, List<Cell> cells) {

    public Sheet {
        cells = List.copyOf(cells);
    }
}
