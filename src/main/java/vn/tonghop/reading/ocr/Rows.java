package vn.tonghop.reading.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words into rows of the page: what stands side by side is one row, whatever blocks the engine
 * found. A row's pieces are set apart by wide gaps, as between the columns of a header or a table.
 */
final class Rows {

    /** A gap wider than so many heights of a word; justified text stays below. */
    private static final double WIDE = 1.4;

    private Rows() {}

    /** The rows from the top, each with its pieces from the left. */
    static List<List<Piece>> of(List<SeenWord> words) {
        double wide = WIDE * usualHeight(words);
        var pieces = new ArrayList<Piece>();
        lines(words).values().forEach(line -> pieces.addAll(split(line, wide)));
        pieces.sort(Comparator.comparingDouble(Piece::middle));
        var rows = new ArrayList<List<Piece>>();
        for (var piece : pieces) {
            rowOf(piece, rows).add(piece);
        }
        rows.forEach(r -> r.sort(Comparator.comparingDouble(Piece::left)));
        return rows;
    }

    private static Map<Long, List<SeenWord>> lines(List<SeenWord> words) {
        var lines = new LinkedHashMap<Long, List<SeenWord>>();
        for (var word : words) {
            lines.computeIfAbsent(word.line(), l -> new ArrayList<>()).add(word);
        }
        lines.values().forEach(l -> l.sort(Comparator.comparingDouble(SeenWord::left)));
        return lines;
    }

    private static List<Piece> split(List<SeenWord> line, double wide) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (int i = 1; i <= line.size(); i++) {
            if (i == line.size() || line.get(i).left() - line.get(i - 1).right() > wide) {
                pieces.add(new Piece(line.subList(from, i)));
                from = i;
            }
        }
        return pieces;
    }

    private static List<Piece> rowOf(Piece piece, List<List<Piece>> rows) {
        for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - 4); i--) {
            if (rows.get(i).stream().allMatch(piece::isBeside)) {
                return rows.get(i);
            }
        }
        var row = new ArrayList<Piece>();
        rows.add(row);
        return row;
    }

    private static double usualHeight(List<SeenWord> words) {
        var heights =
                words.stream()
                        .filter(SeenWord::saysSomething)
                        .mapToDouble(SeenWord::height)
                        .sorted()
                        .toArray();
        return heights.length == 0 ? 1 : heights[heights.length / 2];
    }
}
