package vn.tonghop.reading;

import java.util.List;

/**
 * A table: a sheet of a workbook, or a ruled table of a document ({@code name} then says which).
 *
 * @param cells those that hold something, by row and then by column; a merged cell appears once, at
 *     its upper left corner, with the area it covers
 * @param spots where its cells stand on a page; empty unless it was seen (a scan)
 */
public record Sheet(String name, List<Cell> cells, List<Spot> spots) {

    public Sheet {
        cells = List.copyOf(cells);
        spots = List.copyOf(spots);
    }

    public Sheet(String name, List<Cell> cells) {
        this(name, cells, List.of());
    }
}
