package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every way to hang the lower headers of a table's head under the upper ones. */
final class HeadWays {

    /** So many ways to read one head are a puzzle, not a table. */
    private static final int MOST = 4_000;

    private static final Pattern TOTAL =
            Pattern.compile("(?:tong(?: so| cong)?|cong)(?: (?:ho so|hs|so))?");

    /** A header with the columns it stands over. */
    record Header(String text, int column, int width, List<Header> under) {

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
    private final boolean mayPass;
    private final boolean totalsFirst;
    private final List<List<Header>> ways = new ArrayList<>();
    private boolean tooMany;

    private HeadWays(
            List<List<String>> lines,
            int columns,
            int labels,
            boolean mayPass,
            boolean totalsFirst) {
        this.totalsFirst = totalsFirst;
        this.lines = lines;
        this.columns = columns;
        this.labels = labels;
        this.mayPass = mayPass;
    }

    /**
     * A header may be as high as two lines, and what it stands over be in the third, where no other
     * way is left.
     *
     * @param lines the headers of each line, from the top, three lines at most
     * @param columns how many columns the table has
     * @param labels how many of them, from the left, name the rows
     * @param totalsFirst a total stands in front of its group, as it mostly does
     * @return nothing when there are too many, or none
     */
    static Optional<List<List<Header>>> of(
            List<List<String>> lines, int columns, int labels, boolean totalsFirst) {
        HeadWays all = new HeadWays(lines, columns, labels, false, totalsFirst).tried();
        if (all.ways.isEmpty() && all.size(2) > 0) {
            all = new HeadWays(lines, columns, labels, true, totalsFirst).tried();
        }
        return all.tooMany || all.ways.isEmpty() ? Optional.empty() : Optional.of(all.ways);
    }

    private HeadWays tried() {
        hang(0, 0, 0, 0, new ArrayList<>());
        return this;
    }

    /** The next header of the first line: by itself, or over some of the second line. */
    private void hang(int first, int second, int third, int column, List<Header> sofar) {
        if (tooMany || column > columns) {
            return;
        }
        if (first == lines.get(0).size()) {
            if (column == columns && second == size(1) && third == size(2)) {
                ways.add(List.copyOf(sofar));
                tooMany = ways.size() > MOST;
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
    private boolean fits(String text, List<Header> group) {
        Header header = new Header(text, 0);
        return group.isEmpty()
                || !(totalsFirst && header.isTotal())
                        && group.stream()
                                .noneMatch(
                                        h -> Folding.words(h.text()).equals(Folding.words(text)));
    }

    private int size(int line) {
        return line < lines.size() ? lines.get(line).size() : 0;
    }
}
