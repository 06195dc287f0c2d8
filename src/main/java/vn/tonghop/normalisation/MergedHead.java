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
import java.util.regex.Pattern;
import vn.tonghop.reading.Cell;

/**
 * The head of a table whose merged cells have been lost: the lines of headers one below the other,
 * each with fewer cells than the table has columns. Every way to hang the lower headers under the
 * upper ones is tried; the one under which the columns called "Tổng" hold the sums of their groups
 * was meant; of several the one that names most columns as the catalogue does. Where two ways do as
 * well, none is taken.
 */
final class MergedHead {

    /** So many ways to read one head are a puzzle, not a table. */
    private static final int MOST_WAYS = 4_000;

    private static final int MOST_ALIKE = 100;

    private static final int DEEPEST = 3;
    private static final Pattern TOTAL =
            Pattern.compile("(?:tong(?: so| cong)?|cong)(?: (?:ho so|hs|so))?");

    /** A header with the columns it stands over. */
    private record Header(String text, int column, int width, List<Header> under) {

        Header(String text, int column) {
            this(text, column, 1, List.of());
        }

        boolean isTotal() {
            return TOTAL.matcher(Folding.words(text)).matches();
        }
    }

    private final List<List<String>> lines;
    private final int columns;
    private final int labels;
    private final List<List<BigDecimal>> rows;
    private final Function<List<String>, String> names;
    private final List<List<Header>> ways = new ArrayList<>();
    private final Map<List<String>, String> known = new HashMap<>();
    private final boolean mayPass;
    private boolean tooMany;

    private MergedHead(
            List<List<String>> lines,
            int columns,
            int labels,
            List<List<BigDecimal>> rows,
            Function<List<String>, String> names,
            boolean mayPass) {
        this.names = names;
        this.mayPass = mayPass;
        this.lines = lines;
        this.columns = columns;
        this.labels = labels;
        this.rows = rows;
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
        return new MergedHead(lines, columns, labels, rows, names, false)
                .read()
                .or(() -> new MergedHead(lines, columns, labels, rows, names, true).read());
    }

    private Optional<List<Cell>> read() {
        if (!mayPass || size(2) > 0) {
            hang(0, 0, 0, 0, new ArrayList<>());
        }
        return tooMany ? Optional.empty() : meant().map(this::cells);
    }

    /** The next header of the first line: by itself, or over some of the second line. */
    private void hang(int first, int second, int third, int column, List<Header> sofar) {
        if (tooMany || column > columns) {
            return;
        }
        if (first == lines.get(0).size()) {
            if (column == columns && second == size(1) && third == size(2)) {
                ways.add(List.copyOf(sofar));
                tooMany = ways.size() > MOST_WAYS;
            }
            return;
        }
        String text = lines.get(0).get(first);
        if (size(1) == 0 || !FormHeaderRows.saysOfWhich(text)) {
            sofar.add(new Header(text, column));
            hang(first + 1, second, third, column + 1, sofar);
            sofar.remove(sofar.size() - 1);
        }
        if (column >= labels) {
            group(first, second, third, column, column, new ArrayList<>(), sofar);
            if (mayPass) {
                passing(first, second, third, column, sofar);
            }
        }
    }

    /** A header as high as two lines: what stands under it stands in the third. */
    private void passing(int first, int second, int third, int column, List<Header> sofar) {
        List<Header> under = new ArrayList<>();
        for (int at = third; at < size(2) && fits(lines.get(2).get(at), under); at++) {
            under.add(new Header(lines.get(2).get(at), column + under.size()));
            if (under.size() >= 2) {
                sofar.add(
                        new Header(
                                lines.get(0).get(first), column, under.size(), List.copyOf(under)));
                hang(first + 1, second, at + 1, column + under.size(), sofar);
                sofar.remove(sofar.size() - 1);
            }
        }
    }

    /** Takes headers of the second line, one after the other, under one of the first. */
    private void group(
            int first,
            int second,
            int third,
            int from,
            int column,
            List<Header> under,
            List<Header> sofar) {
        if (under.size() >= 2) {
            sofar.add(new Header(lines.get(0).get(first), from, column - from, List.copyOf(under)));
            hang(first + 1, second, third, column, sofar);
            sofar.remove(sofar.size() - 1);
        }
        if (tooMany || second >= size(1) || column >= columns) {
            return;
        }
        String text = lines.get(1).get(second);
        if (!fits(text, under)) {
            return;
        }
        under.add(new Header(text, column));
        group(first, second + 1, third, from, column + 1, under, sofar);
        under.remove(under.size() - 1);
        List<Header> lowest = new ArrayList<>();
        for (int end = third; end < size(2); end++) {
            if (!fits(lines.get(2).get(end), lowest)) {
                break;
            }
            lowest.add(new Header(lines.get(2).get(end), column + lowest.size()));
            if (lowest.size() >= 2) {
                under.add(new Header(text, column, lowest.size(), List.copyOf(lowest)));
                group(first, second + 1, end + 1, from, column + lowest.size(), under, sofar);
                under.remove(under.size() - 1);
            }
        }
    }

    /** A total opens its group, and no group names two columns alike. */
    private static boolean fits(String text, List<Header> group) {
        Header header = new Header(text, 0);
        return group.isEmpty()
                || !header.isTotal()
                        && group.stream()
                                .noneMatch(
                                        h -> Folding.words(h.text()).equals(Folding.words(text)));
    }

    private int size(int line) {
        return line < lines.size() ? lines.get(line).size() : 0;
    }

    private Optional<List<Header>> meant() {
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
        return way.stream().mapToInt(this::sums).sum();
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
        for (int line = 0; line < lines.size(); line++) {
            for (Header header : level(top, line)) {
                int rows = header.under().isEmpty() ? lines.size() - line : 1;
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
