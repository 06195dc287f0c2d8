package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The characters of a cell as its text: line after line from left to right, on one line. */
final class PdfCellText {

    /** A gap wider than this part of a blank is one. */
    private static final float BLANK = 0.4f;

    private PdfCellText() {}

    static String of(List<PdfGlyph> glyphs) {
        var text = new StringBuilder();
        for (var line : lines(glyphs)) {
            line.sort(Comparator.comparing(PdfGlyph::x));
            PdfGlyph before = null;
            for (var glyph : line) {
                boolean gap = before == null || glyph.x() - before.end() > BLANK * before.space();
                if (gap) {
                    text.append(' ');
                }
                text.append(glyph.text());
                before = glyph;
            }
        }
        return PlainText.of(text.toString()).replaceAll("\\s+", " ").strip();
    }

    /** Characters whose base lines are less than half a character apart stand on one line. */
    private static List<List<PdfGlyph>> lines(List<PdfGlyph> glyphs) {
        var lines = new ArrayList<List<PdfGlyph>>();
        var sorted = glyphs.stream().sorted(Comparator.comparing(PdfGlyph::base)).toList();
        PdfGlyph first = null;
        for (var glyph : sorted) {
            if (first == null || glyph.base() - first.base() > first.size() / 2) {
                lines.add(new ArrayList<>());
                first = glyph;
            }
            lines.get(lines.size() - 1).add(glyph);
        }
        return lines;
    }
}
