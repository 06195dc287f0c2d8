package vn.tonghop.reading;

import java.util.function.Function;
import org.w3c.dom.Element;

/** A table of a Word document, as the rows that are left when its changes are accepted. */
final class DocxTable {

    private DocxTable() {}

    /**
     * @param reader makes the text of a cell
     */
    static TextTable of(Element table, Function<Element, String> reader) {
        var rows = new TextTable();
        for (var row : DocxXml.children(table, "tr")) {
            if (DocxXml.at(row, "trPr", "del") == null) {
                rows.row();
                read(row, rows, reader);
            }
        }
        return rows;
    }

    private static void read(Element row, TextTable rows, Function<Element, String> reader) {
        rows.skip(
                DocxXml.number(DocxXml.attribute(DocxXml.at(row, "trPr", "gridBefore"), "val"), 0));
        for (var cell : DocxXml.children(row, "tc")) {
            int columns =
                    DocxXml.number(
                            DocxXml.attribute(DocxXml.at(cell, "tcPr", "gridSpan"), "val"), 1);
            var merge = DocxXml.at(cell, "tcPr", "vMerge");
            boolean goesOn = merge != null && !"restart".equals(DocxXml.attribute(merge, "val"));
            rows.cell(columns, goesOn, reader.apply(cell));
        }
    }
}
