package vn.tonghop.reading.ocr;

import java.util.List;
import vn.tonghop.report.Box;

/**
 * What a picture of a page says.
 *
 * @param lines in reading order
 * @param tables the ruled ones, from the top; what stands in them is in the lines too
 * @param confidence mean of its words, 0 to 1; 0 without words
 * @param inRed what stands in red (a stamp, a seal) and is left out of the lines; empty if nothing
 */
public record RecognisedPage(
        List<RecognisedLine> lines, List<SeenTable> tables, double confidence, String inRed) {

    /** A line; its words stand in its text from {@code start} to before {@code end}. */
    public record RecognisedLine(String text, List<PlacedWord> words) {}

    /** A word of a line; the box is that of the picture as it was handed in. */
    public record PlacedWord(int start, int end, Box box, double confidence) {}

    /** A ruled table; the cells that hold something, by row and then by column. */
    public record SeenTable(List<SeenCell> cells) {

        public SeenTable {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a table.
     *
     * @param row from 0
     * @param column from 0
     * @param rows how many it covers
     * @param columns how many it covers
     * @param box what is written in it, on the picture as it was handed in
     * @param confidence of its least certain word; 0 when nothing could be read
     * @param doubt the readings of a figure that do not agree; null when they do
     */
    public record SeenCell(
            int row,
            int column,
            int rows,
            int columns,
            String text,
            Box box,
            double confidence,
            String doubt) {}

    public RecognisedPage {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
