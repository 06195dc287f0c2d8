package vn.tonghop.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.report.Finding;

/**
 * The rows of one sheet as they come by, of which so many are kept that a sheet of any length costs
 * the same memory: the first ones, where the form's head and its figures stand, and the last ones,
 * where the totals and the signature may. How many rows were left out in between is said.
 *
 * @param <C> what a cell is while its file is read
 */
final class SheetRows<C> {

    /** Rows kept at the beginning and at the end of a sheet. */
    static final int FIRST = 20_000;

    static final int LAST = 500;

    /** Further from the beginning no cell of any program stands. */
    static final int MOST_ROWS = 1 << 22;

    static final int MOST_COLUMNS = 1 << 14;

    private static final int MOST_RANGES = 5;

    /** How many cells of a workbook are kept, over all its sheets. */
    static final class Budget {
        private int first = 400_000;
        private int last = 100_000;
    }

    private final String name;
    private final ToIntFunction<C> rowOf;
    private final Budget budget;
    private final List<C> first = new ArrayList<>();
    private final Deque<List<C>> last = new ArrayDeque<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet usedRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet usedColumns = new BitSet();
    private List<C> row = new ArrayList<>();
    private int rowNumber = -1;
    private int rows;
    private boolean full;
    private int firstLeftOut = -1;
    private int lastLeftOut;
    private int leftOut;

    /**
     * @param rowOf the row that a cell stands in, from 0
     */
    SheetRows(String name, Budget budget, ToIntFunction<C> rowOf) {
        this.name = name;
        this.budget = budget;
        this.rowOf = rowOf;
    }

    String name() {
        return name;
    }

    /** The next cell that holds something; cells come row by row. */
    void add(C cell, int row, int column) {
        if (row != rowNumber) {
            endRow();
            rowNumber = row;
        }
        this.row.add(cell);
        usedRows.set(row);
        usedColumns.set(Math.min(column, MOST_COLUMNS));
    }

    void hideRow(int row) {
        hiddenRows.set(Math.min(row, MOST_ROWS));
    }

    /** Columns from the first to the last, both from 0. */
    void hideColumns(int from, int to) {
        if (from >= 0 && from <= to) {
            hiddenColumns.set(Math.min(from, MOST_COLUMNS), Math.min(to, MOST_COLUMNS) + 1);
        }
    }

    /** So many more rows like the last one, which are not looked at one by one. */
    void leaveOut(int from, int count) {
        endRow();
        if (count > 0) {
            countOut(from);
            leftOut += count - 1;
            lastLeftOut = from + count - 1;
        }
    }

    /** The cells that are kept, by row. */
    List<C> cells() {
        endRow();
        return Stream.concat(first.stream(), last.stream().flatMap(List::stream)).toList();
    }

    /** Whether rows are no longer kept for good. */
    boolean isFull() {
        return full;
    }

    boolean isEmpty() {
        return rows == 0 && row.isEmpty();
    }

    /** What is to be said of the sheet: rows left out, hidden rows and columns. */
    List<Finding> findings() {
        endRow();
        var findings = new ArrayList<Finding>();
        if (leftOut > 0) {
            findings.add(
                    Noticed.warning(
                            "READ-052",
                            name,
                            text(leftOut),
                            text(firstLeftOut + 1),
                            text(lastLeftOut + 1)));
        }
        hiddenRows.and(usedRows);
        if (!hiddenRows.isEmpty()) {
            findings.add(Noticed.info("READ-050", name, ranges(hiddenRows, r -> text(r + 1))));
        }
        hiddenColumns.and(usedColumns);
        if (!hiddenColumns.isEmpty()) {
            findings.add(Noticed.info("READ-051", name, ranges(hiddenColumns, Cell::letters)));
        }
        return findings;
    }

    private void endRow() {
        if (row.isEmpty()) {
            return;
        }
        rows++;
        full |= rows > FIRST || row.size() > budget.first;
        if (full) {
            keepLast();
            row = new ArrayList<>();
        } else {
            budget.first -= row.size();
            first.addAll(row);
            row.clear();
        }
    }

    private void keepLast() {
        last.add(row);
        budget.last -= row.size();
        while (last.size() > LAST || (budget.last < 0 && !last.isEmpty())) {
            var out = last.remove();
            budget.last += out.size();
            countOut(rowOf.applyAsInt(out.get(0)));
        }
    }

    private void countOut(int row) {
        leftOut++;
        firstLeftOut = firstLeftOut < 0 ? row : Math.min(firstLeftOut, row);
        lastLeftOut = Math.max(lastLeftOut, row);
    }

    /** "5–7, 12, …": so many that a person finds them. */
    private static String ranges(BitSet set, IntFunction<String> name) {
        var ranges = new ArrayList<String>();
        for (int from = set.nextSetBit(0); from >= 0; ) {
            int to = set.nextClearBit(from) - 1;
            ranges.add(from == to ? name.apply(from) : name.apply(from) + "–" + name.apply(to));
            from = set.nextSetBit(to + 1);
        }
        String shown = ranges.stream().limit(MOST_RANGES).collect(Collectors.joining(", "));
        return ranges.size() > MOST_RANGES ? shown + ", …" : shown;
    }

    private static String text(int number) {
        return String.valueOf(number);
    }
}
