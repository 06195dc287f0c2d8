package vn.tonghop.reading.ruled;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines as they were drawn, made into the lines that a person sees, and those into tables. */
public final class Rulings {

    /** Programs draw a cell at a time and round differently; a person sees one line. */
    public static final float SLACK = 2;

    /** Gaps of dashed lines. */
    private static final float GAP = 4;

    /** Strokes of letters are shorter. */
    private static final float SHORTEST = 8;

    /** More lines than a page of cells of a word each would have. */
    private static final int MOST = 4_000;

    private Rulings() {}

    /** Lines in one another's continuation are one. */
    public static List<Ruling> joined(List<Ruling> drawn) {
        var joined = new ArrayList<Ruling>();
        for (boolean across : new boolean[] {true, false}) {
            var sorted =
                    drawn.stream()
                            .filter(r -> r.across() == across)
                            .sorted(Comparator.comparing(Ruling::at))
                            .toList();
            for (int i = 0; i < sorted.size(); ) {
                int end = i + 1;
                while (end < sorted.size()
                        && sorted.get(end).at() - sorted.get(end - 1).at() <= SLACK / 2
                        && sorted.get(end).at() - sorted.get(i).at() <= SLACK) {
                    end++;
                }
                join(sorted.subList(i, end), joined);
                i = end;
            }
        }
        return joined.stream().filter(r -> r.length() >= SHORTEST).toList();
    }

    private static void join(List<Ruling> level, List<Ruling> joined) {
        var sorted = level.stream().sorted(Comparator.comparing(Ruling::from)).toList();
        Ruling open = sorted.get(0);
        for (var next : sorted) {
            if (next.from() <= open.to() + GAP) {
                float end = Math.max(open.to(), next.to());
                open = new Ruling(open.across(), open.at(), open.from(), end);
            } else {
                joined.add(open);
                open = next;
            }
        }
        joined.add(open);
    }

    /** Lines that hang together, one list a table, from top to bottom. */
    public static List<List<Ruling>> tables(List<Ruling> lines) {
        var tables = new ArrayList<List<Ruling>>();
        if (lines.size() > MOST) {
            return tables;
        }
        var left = new ArrayList<>(lines);
        while (!left.isEmpty()) {
            var table = new ArrayList<Ruling>();
            var waiting = new ArrayDeque<Ruling>();
            waiting.add(left.remove(left.size() - 1));
            while (!waiting.isEmpty()) {
                var line = waiting.remove();
                table.add(line);
                for (var it = left.iterator(); it.hasNext(); ) {
                    var other = it.next();
                    if (line.meets(other, SLACK)) {
                        waiting.add(other);
                        it.remove();
                    }
                }
            }
            tables.add(table);
        }
        tables.sort(Comparator.comparing(Rulings::top));
        return tables;
    }

    private static float top(List<Ruling> table) {
        return (float)
                table.stream().mapToDouble(r -> r.across() ? r.at() : r.from()).min().orElseThrow();
    }
}
