package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import vn.tonghop.normalisation.HeadWays.Header;
import vn.tonghop.reading.Cell;

/**
 * The head of a table whose merged cells have been lost: the lines of headers one below the other,
 * each with fewer cells than the table has columns. Every way to hang the lower headers under the
 * upper ones is tried; the one under which the columns called "Tổng" hold the sums of their groups
 * was meant; of several the one that names most columns as the catalogue does. Where two ways do as
 * well, none is taken.
 */
final class MergedHead {

    private static final int MOST_ALIKE = 100;
    private static final int DEEPEST = 3;

    private final int height;
    private final List<List<BigDecimal>> rows;
    private final Function<List<String>, String> names;
    private final Map<List<String>, String> known = new HashMap<>();

    private MergedHead(
            int height, List<List<BigDecimal>> rows, Function<List<String>, String> names) {
        this.height = height;
        this.rows = rows;
        this.names = names;
    }

    /**
     * @param lines the headers of each line, from the top
     * @param columns how many columns the table has
     * @param labels how many of them, from the left, name the rows
     * @param rows the figures of each row; null for what is none
     * @param names the indicator of a column, by the headers above it from the top, or null
     * @return the cells of the head, or nothing when they cannot be told
     */
    static Optional<List<Cell>> of(
            List<List<String>> lines,
            int columns,
            int labels,
            List<List<BigDecimal>> rows,
            Function<List<String>, String> names) {
        if (lines.isEmpty() || lines.size() > DEEPEST || lines.get(0).size() > columns) {
            return Optional.empty();
        }
        MergedHead head = new MergedHead(lines.size(), rows, names);
        return HeadWays.of(lines, columns, labels).flatMap(head::meant).map(head::cells);
    }

    private Optional<List<Header>> meant(List<List<Header>> ways) {
        List<List<Header>> first = best(ways, this::allSums);
        if (first.size() > 1 && first.size() <= MOST_ALIKE) {
            first = best(first, this::named);
        }
        return first.size() == 1 && allSums(first.get(0)) >= 0
                ? Optional.of(first.get(0))
                : Optional.empty();
    }

    private static List<List<Header>> best(
            List<List<Header>> ways, ToIntFunction<List<Header>> score) {
        int best = Integer.MIN_VALUE;
        List<List<Header>> first = new ArrayList<>();
        for (List<Header> way : ways) {
            int own = score.applyAsInt(way);
            if (own > best) {
                best = own;
                first.clear();
            }
            if (own == best) {
                first.add(way);
            }
        }
        return first;
    }

    /** How many columns are told by the headers above them, each indicator once. */
    private int named(List<Header> way) {
        Set<String> ids = new HashSet<>();
        way.forEach(h -> named(h, List.of(), ids));
        return ids.size();
    }

    private void named(Header header, List<String> above, Set<String> ids) {
        List<String> path = new ArrayList<>(above);
        path.add(header.text());
        if (header.under().isEmpty()) {
            String id = known.computeIfAbsent(path, p -> String.valueOf(names.apply(p)));
            if (!id.equals("null")) {
                ids.add(id);
            }
        }
        header.under().forEach(h -> named(h, path, ids));
    }

    private int allSums(List<Header> way) {
        return way.stream().mapToInt(this::sums).sum() + ofWhich(way) + HeadShares.of(way, rows);
    }

    /** "Tổng số tiếp nhận | Trong đó: …": the rows in which the parts are all of it. */
    private int ofWhich(List<Header> way) {
        int score = 0;
        for (int i = 1; i < way.size(); i++) {
            Header whole = way.get(i - 1);
            Header parts = way.get(i);
            if (whole.under().isEmpty() && FormHeaderRows.saysOfWhich(parts.text())) {
                for (List<BigDecimal> row : rows) {
                    BigDecimal all = row.get(whole.column());
                    BigDecimal sum = value(parts, row);
                    score += all != null && sum != null && all.compareTo(sum) == 0 ? 1 : 0;
                }
            }
        }
        return score;
    }

    /** The rows in which a group's total is the sum of its parts, less twice the others. */
    private int sums(Header group) {
        int score = 0;
        for (Header under : group.under()) {
            score += sums(under);
        }
        if (group.under().size() < 2 || !group.under().get(0).isTotal()) {
            return score;
        }
        for (List<BigDecimal> row : rows) {
            BigDecimal whole = row.get(group.under().get(0).column());
            BigDecimal sum = BigDecimal.ZERO;
            boolean all = whole != null;
            for (Header part : group.under().subList(1, group.under().size())) {
                if (HeadShares.isShare(part)) {
                    continue;
                }
                BigDecimal value = value(part, row);
                all &= value != null;
                sum = value == null ? sum : sum.add(value);
            }
            if (all && (whole.signum() != 0 || sum.signum() != 0)) {
                score += sum.compareTo(whole) == 0 ? 1 : -2;
            }
        }
        return score;
    }

    /** Of a column its figure; of a group its total, or the sum of its columns. */
    private static BigDecimal value(Header header, List<BigDecimal> row) {
        if (header.under().isEmpty()) {
            return row.get(header.column());
        }
        if (header.under().get(0).isTotal()) {
            return row.get(header.under().get(0).column());
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Header part : header.under()) {
            BigDecimal value = row.get(part.column());
            if (value == null) {
                return null;
            }
            sum = sum.add(value);
        }
        return sum;
    }

    private List<Cell> cells(List<Header> top) {
        List<Cell> cells = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            for (Header header : level(top, line)) {
                int rows = header.under().isEmpty() ? height - line : 1;
                cells.add(
                        new Cell(line, header.column(), rows, header.width(), header.text(), null));
            }
        }
        return cells;
    }

    private static List<Header> level(List<Header> top, int line) {
        List<Header> level = top;
        for (int i = 0; i < line; i++) {
            level = level.stream().flatMap(h -> h.under().stream()).toList();
        }
        return level;
    }
}
