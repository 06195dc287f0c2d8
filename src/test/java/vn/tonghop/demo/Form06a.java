package vn.tonghop.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A month's form II.06a/VPCP/KSTT (TT 01/2020/TT-VPCP) of one office, before it is typed.
 *
 * @param unit đơn vị báo cáo, as typed
 * @param receiver đơn vị nhận báo cáo
 * @param rows by field (lĩnh vực) eight counts: online, direct or postal, carried over; resolved
 *     early, on time, late; in progress in time, overdue. The sums are made from them.
 * @param total the eleven numbers of the total row, when the office typed other ones than the sums
 * @param family how the office's table looks
 */
record Form06a(
        String number,
        String unit,
        String receiver,
        LocalDate from,
        LocalDate to,
        Map<String, List<Integer>> rows,
        List<Integer> total,
        Family family,
        String note) {

    enum Family {
        /** Thirteen columns, sums by formulas. */
        FULL,
        /** "Đúng và trước hạn" in one column, sums typed. */
        EARLY_AND_ON_TIME_TOGETHER,
        /** Thirteen columns, numbers typed as text with points: "1.742". */
        TYPED_AS_TEXT
    }

    Form06a {
        rows = rows == null ? Map.of() : rows;
        family = family == null ? Family.FULL : family;
    }

    /** A row's eleven numbers, columns (3) to (13). */
    static List<Integer> withSums(List<Integer> eight) {
        int received = eight.get(0) + eight.get(1) + eight.get(2);
        int resolved = eight.get(3) + eight.get(4) + eight.get(5);
        int inProgress = eight.get(6) + eight.get(7);
        return List.of(
                received,
                eight.get(0),
                eight.get(1),
                eight.get(2),
                resolved,
                eight.get(3),
                eight.get(4),
                eight.get(5),
                inProgress,
                eight.get(6),
                eight.get(7));
    }

    /** The total row's eleven numbers as the office typed them. */
    List<Integer> totals() {
        if (total != null) {
            return total;
        }
        int[] sums = new int[11];
        for (List<Integer> row : rows.values()) {
            List<Integer> eleven = withSums(row);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += eleven.get(i);
            }
        }
        return java.util.Arrays.stream(sums).boxed().toList();
    }
}
