package vn.tonghop.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * One sheet of an XLSX as it streams by. Merged areas stand behind the rows and shared texts in
 * another part, so cells are kept raw until both are known.
 */
final class XlsxSheet {

    private static final int MOST_MERGED = 100_000;

    /**
     * A cell as it is written.
     *
     * @param type "n" number, "s" shared text, "str" text, "b" truth value, "e" error, "d" day, "f"
     *     formula without a result, "is" a text of its own
     */
    record Raw(int row, int column, String type, int style, String value, FontedText text) {}

    private final SheetRows<Raw> rows;
    private final BitSet sharedTexts;
    private final Map<Long, int[]> merged = new HashMap<>();
    private int row = -1;
    private int column = -1;

    /**
     * @param sharedTexts notes the numbers of those that are needed
     */
    XlsxSheet(String name, SheetRows.Budget budget, BitSet sharedTexts) {
        rows = new SheetRows<>(name, budget, Raw::row);
        this.sharedTexts = sharedTexts;
    }

    SheetRows<Raw> rows() {
        return rows;
    }

    /** Rows and columns that the cell at this place covers. */
    int[] extent(Raw cell) {
        return merged.getOrDefault(place(cell.row, cell.column), new int[] {1, 1});
    }

    void read(InputStream in) throws IOException, CannotRead {
        var xml = new XmlEvents(in);
        while (xml.next()) {
            if (!xml.starts()) {
                continue;
            }
            switch (xml.name()) {
                case "col" -> column(xml);
                case "row" -> row(xml);
                case "c" -> cell(xml);
                case "mergeCell" -> merged(xml.attribute("ref", ""));
                default -> {}
            }
        }
        for (var cell : rows.cells()) {
            if (cell.type.equals("s")) {
                sharedTexts.set(Integer.parseInt(cell.value));
            }
        }
    }

    private void column(XmlEvents xml) {
        if (xml.attribute("hidden", "").matches("1|true")) {
            rows.hideColumns(xml.number("min", 0) - 1, xml.number("max", 0) - 1);
        }
    }

    private void row(XmlEvents xml) throws IOException {
        row = xml.number("r", row + 2) - 1;
        column = -1;
        if (row < 0 || row > SheetRows.MOST_ROWS) {
            throw new IOException("row " + row);
        }
        String hidden = xml.attribute("hidden");
        if (hidden != null && hidden.matches("1|true")) {
            rows.hideRow(row);
        }
    }

    private void cell(XmlEvents xml) throws IOException, CannotRead {
        String name = xml.attribute("r");
        column = name == null ? column + 1 : column(name);
        String type = xml.attribute("t", "n");
        int style = xml.number("s", 0);
        String value = null;
        String formula = null;
        FontedText inline = null;
        int cell = xml.depth();
        while (xml.nextChild(cell)) {
            switch (xml.name()) {
                case "v" -> value = xml.content();
                case "f" -> formula = xml.content();
                case "is" -> inline = richText(xml);
                default -> xml.skip();
            }
        }
        if (inline != null && !inline.isEmpty()) {
            rows.add(new Raw(row, column, "is", style, null, inline), row, column);
            return;
        }
        boolean empty = value == null || value.isBlank();
        if (empty && formula != null && type.equals("n")) {
            type = "f";
            value = formula;
        } else if (empty || (type.equals("s") && XmlEvents.digits(value, -1) < 0)) {
            return;
        }
        rows.add(new Raw(row, column, type, style, value, null), row, column);
    }

    /** A text in one or several runs; how it is pronounced is not said twice. */
    static FontedText richText(XmlEvents xml) throws IOException, CannotRead {
        var text = new FontedText();
        String font = null;
        int parent = xml.depth();
        while (xml.nextWithin(parent)) {
            if (xml.starts("r")) {
                font = null;
            } else if (xml.starts("rFont")) {
                font = xml.attribute("val");
            } else if (xml.starts("t")) {
                text.append(font, xml.content());
            } else if (xml.starts("rPh")) {
                xml.skip();
            }
        }
        return text;
    }

    private void merged(String reference) throws IOException {
        String[] corners = reference.split(":");
        if (corners.length == 2 && merged.size() < MOST_MERGED) {
            int top = rowOf(corners[0]);
            int left = column(corners[0]);
            int[] extent = {rowOf(corners[1]) - top + 1, column(corners[1]) - left + 1};
            if (extent[0] > 0 && extent[1] > 0) {
                merged.put(place(top, left), extent);
            }
        }
    }

    private static long place(int row, int column) {
        return (long) row * (SheetRows.MOST_COLUMNS + 1) + column;
    }

    private static int column(String name) throws IOException {
        int column = 0;
        for (int i = 0; i < name.length() && Character.isLetter(name.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(name.charAt(i)) - 'A' + 1;
            if (column < 1 || column > SheetRows.MOST_COLUMNS) {
                throw new IOException("cell " + name);
            }
        }
        return column - 1;
    }

    private static int rowOf(String name) throws IOException {
        String digits = name.replaceFirst("^[A-Za-z]+", "");
        if (!digits.matches("\\d{1,7}")) {
            throw new IOException("cell " + name);
        }
        return Integer.parseInt(digits) - 1;
    }
}
