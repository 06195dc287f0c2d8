package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes the two columns of a document's header (annex I of NĐ 30/2020/NĐ-CP) apart when they were
 * written line by line: first the issuing body's column, then that of the national title.
 */
final class HeaderColumns {

    /** The header is over by then. */
    private static final int LOOKED_AT = 12;

    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern NUMBER = Pattern.compile("số\\s*:", WORDS);
    private static final Pattern DATE = Pattern.compile(", ngày .* tháng .* năm ", WORDS);

    private HeaderColumns() {}

    static List<PdfLine> apart(List<PdfLine> lines) {
        int first = indexOfPair(lines, 0);
        if (first < 0) {
            return lines;
        }
        float middle = middle(lines.get(first));
        int end = end(lines, first, middle);
        if (end - first < 2 && !isNumberAndDate(lines.get(first))) {
            // more likely the row of a table
            return lines;
        }
        var left = new ArrayList<PdfLine>();
        var right = new ArrayList<PdfLine>();
        for (var line : lines.subList(first, end)) {
            for (var piece : line.pieces()) {
                (piece.end() <= middle ? left : right).add(new PdfLine(piece));
            }
        }
        var all = new ArrayList<>(lines.subList(0, first));
        all.addAll(left);
        all.addAll(right);
        all.addAll(lines.subList(end, lines.size()));
        return all;
    }

    /** The line after the last pair that only lines of one column or of both lead to. */
    private static int end(List<PdfLine> lines, int first, float middle) {
        int end = first + 1;
        for (int i = first; i < Math.min(LOOKED_AT, lines.size()); i++) {
            var line = lines.get(i);
            boolean across =
                    line.pieces().stream().anyMatch(p -> p.begin() < middle && p.end() > middle);
            if (across || line.pieces().size() > 2) {
                break;
            }
            end = line.pieces().size() == 2 ? i + 1 : end;
        }
        return end;
    }

    private static int indexOfPair(List<PdfLine> lines, int from) {
        for (int i = from; i < Math.min(LOOKED_AT, lines.size()); i++) {
            if (lines.get(i).pieces().size() == 2 && middle(lines.get(i)) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** "Số: 185/BC-UBND Hải Dương, ngày 17 tháng 11 năm 2023" is a header even by itself. */
    private static boolean isNumberAndDate(PdfLine pair) {
        return NUMBER.matcher(pair.pieces().get(0).text()).lookingAt()
                || DATE.matcher(pair.pieces().get(1).text()).find();
    }

    /** Between the two pieces of a line; -1 when the second stands left of the first. */
    private static float middle(PdfLine pair) {
        float left = pair.pieces().get(0).end();
        float right = pair.pieces().get(1).begin();
        return left < right ? (left + right) / 2 : -1;
    }
}
