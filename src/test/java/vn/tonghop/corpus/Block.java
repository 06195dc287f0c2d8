package vn.tonghop.corpus;

import java.util.List;

/** What a page is made of, before it is typed, printed or scanned. */
sealed interface Block {

    /** How a line of its own stands on the page. */
    enum Style {
        /** In the middle, bold: the kind and the subject. */
        TITLE,
        /** In the middle, plain: "Kính gửi". */
        CENTRED,
        /** A heading inside the text. */
        HEADING,
        /** Small print at the page's foot: a footnote. */
        NOTE
    }

    record Line(Style style, String text) implements Block {}

    /** A paragraph; the typist's own line ends are not kept. */
    record Paragraph(String text) implements Block {}

    /**
     * The two columns of a header or of the end of a document.
     *
     * @param left rows of lines: what stands beside each other begins at the same height
     */
    record Columns(List<List<String>> left, List<List<String>> right) implements Block {}

    /**
     * A ruled table.
     *
     * @param rows cells by row; {@link #FROM_LEFT} and {@link #FROM_ABOVE} stand where a merged
     *     cell goes on
     */
    record Table(List<List<String>> rows) implements Block {

        static final String FROM_LEFT = "<";
        static final String FROM_ABOVE = "^";

        int width() {
            return rows.get(0).size();
        }

        boolean begins(int row, int column) {
            String text = rows.get(row).get(column);
            return !text.equals(FROM_LEFT) && !text.equals(FROM_ABOVE);
        }

        /** How many columns the cell that begins here covers. */
        int columns(int row, int column) {
            int to = column + 1;
            while (to < width() && rows.get(row).get(to).equals(FROM_LEFT)) {
                to++;
            }
            return to - column;
        }

        /** How many rows the cell that begins here covers. */
        int rows(int row, int column) {
            int to = row + 1;
            while (to < rows.size() && rows.get(to).get(column).equals(FROM_ABOVE)) {
                to++;
            }
            return to - row;
        }
    }
}
