package vn.tonghop.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The first rows of a table, where its headers are, and the last, where its totals are. Those
 * between are counted and left out, so that a table of any length takes the same memory.
 */
final class KeptRows<R> {

    /**
     * @param number from 0, as it stands in the file
     */
    record Row<R>(int number, R row) {}

    private final int first;
    private final int last;
    private final List<Row<R>> beginning = new ArrayList<>();
    private final Deque<Row<R>> end = new ArrayDeque<>();
    private int all;

    KeptRows(int first, int last) {
        this.first = first;
        this.last = last;
    }

    void add(R row) {
        var next = new Row<>(all++, row);
        if (beginning.size() < first) {
            beginning.add(next);
            return;
        }
        end.addLast(next);
        if (end.size() > last) {
            end.removeFirst();
        }
    }

    List<Row<R>> rows() {
        var rows = new ArrayList<>(beginning);
        rows.addAll(end);
        return rows;
    }

    int all() {
        return all;
    }

    int leftOut() {
        return all - beginning.size() - end.size();
    }
}
