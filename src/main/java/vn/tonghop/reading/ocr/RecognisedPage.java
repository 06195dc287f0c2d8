package vn.tonghop.reading.ocr;

import java.util.List;
import vn.tonghop.report.Box;

/**
 * What a picture of a page says.
 *
 * @param lines in reading order
 * @param confidence mean of its words, 0 to 1; 0 without words
 * @param inRed what stands in red (a stamp, a seal) and is left out of the lines; empty if nothing
 */
public record RecognisedPage(List<RecognisedLine> lines, double confidence, String inRed) {

    /** A line; its words stand in its text from {@code start} to before {@code end}. */
    public record RecognisedLine(String text, List<PlacedWord> words) {}

    /** A word of a line; the box is that of the picture as it was handed in. */
    public record PlacedWord(int start, int end, Box box, double confidence) {}

    public RecognisedPage {
        lines = List.copyOf(lines);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
