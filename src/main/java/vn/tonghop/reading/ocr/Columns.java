package vn.tonghop.reading.ocr;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The places of a document that are set in two columns (annex I of NĐ 30/2020/NĐ-CP): the header,
 * and the recipients beside the signature. Read line by line the columns would be interleaved; they
 * are read one after the other, the left one first.
 */
final class Columns {

    /** The header is over by then. */
    private static final int HEADER_ROWS = 14;

    private static final Pattern OF_A_HEADER =
            Pattern.compile("conghoa|doclap|ngay.*thang.*nam|dangcongsan|^so[:.]?\\d|^so:");
    private static final Pattern RECIPIENTS = Pattern.compile("^n[oq]inhan");

    private Columns() {}

    /** Each a line to read, in the order in which to read them. */
    static List<List<Piece>> inOrder(List<List<Piece>> rows, boolean firstPage) {
        var ordered = new ArrayList<List<Piece>>();
        int at = 0;
        if (firstPage) {
            at = header(rows, ordered);
        }
        int recipients = recipients(rows, at);
        ordered.addAll(rows.subList(at, recipients));
        if (recipients < rows.size()) {
            int end = apart(rows, recipients, rows.size(), ordered);
            ordered.addAll(rows.subList(end, rows.size()));
        }
        return ordered;
    }

    private static int header(List<List<Piece>> rows, List<List<Piece>> ordered) {
        int end = apart(rows, 0, Math.min(HEADER_ROWS, rows.size()), ordered);
        boolean isHeader =
                ordered.stream()
                        .flatMap(List::stream)
                        .anyMatch(p -> OF_A_HEADER.matcher(letters(p.text())).find());
        if (!isHeader) {
            ordered.clear();
            return 0;
        }
        return end;
    }

    private static int recipients(List<List<Piece>> rows, int from) {
        for (int i = from; i < rows.size(); i++) {
            if (RECIPIENTS.matcher(letters(rows.get(i).get(0).text())).find()) {
                return i;
            }
        }
        return rows.size();
    }

    /**
     * Puts the rows from {@code from} on into two columns, as far as a gap between two columns
     * reaches.
     *
     * @return the row after the last that was put; {@code from} where there are no two columns
     */
    private static int apart(List<List<Piece>> rows, int from, int to, List<List<Piece>> ordered) {
        double left = edge(rows, true);
        double width = edge(rows, false) - left;
        int end = from;
        double middle = 0;
        double widest = 0;
        for (int percent = 25; percent <= 70; percent++) {
            double x = left + width * percent / 100;
            int reached = reach(rows, from, to, x);
            double gap = gap(rows, from, reached, x);
            if (isPair(rows, from, reached, x)
                    && (reached > end || reached == end && gap > widest)) {
                end = reached;
                middle = x;
                widest = gap;
            }
        }
        for (boolean isLeft : new boolean[] {true, false}) {
            for (var row : rows.subList(from, end)) {
                double x = middle;
                var side = row.stream().filter(p -> p.right() <= x == isLeft).toList();
                if (!side.isEmpty()) {
                    ordered.add(side);
                }
            }
        }
        return end;
    }

    /** The first row that has a word at {@code x}. */
    private static int reach(List<List<Piece>> rows, int from, int to, double x) {
        int i = from;
        while (i < to && rows.get(i).stream().noneMatch(p -> p.left() < x && p.right() > x)) {
            i++;
        }
        return i;
    }

    /** Two lines at least on either side. */
    private static boolean isPair(List<List<Piece>> rows, int from, int to, double x) {
        long left = 0;
        long right = 0;
        for (var row : rows.subList(from, to)) {
            left += row.stream().anyMatch(p -> p.right() <= x) ? 1 : 0;
            right += row.stream().anyMatch(p -> p.left() >= x) ? 1 : 0;
        }
        return left >= 2 && right >= 2;
    }

    private static double gap(List<List<Piece>> rows, int from, int to, double x) {
        double left = 0;
        double right = Double.MAX_VALUE;
        for (var row : rows.subList(from, to)) {
            for (var piece : row) {
                if (piece.right() <= x) {
                    left = Math.max(left, piece.right());
                } else {
                    right = Math.min(right, piece.left());
                }
            }
        }
        return Math.min(x - left, right - x);
    }

    private static double edge(List<List<Piece>> rows, boolean left) {
        var pieces = rows.stream().flatMap(List::stream);
        return left
                ? pieces.mapToDouble(Piece::left).min().orElse(0)
                : pieces.mapToDouble(Piece::right).max().orElse(0);
    }

    /** Without marks, blanks and case: what survives a bad scan. */
    static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }
}
