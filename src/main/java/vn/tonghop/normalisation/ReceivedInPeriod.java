package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.reading.Cell;

/**
 * "Tiếp nhận trong kỳ > Tổng" may be all that was received, or only what came in the period; where
 * what was carried over stands beside it, the sums of the rows say which.
 */
final class ReceivedInPeriod {

    private static final String ALL = "dossiers_received";
    private static final String IN_PERIOD = "dossiers_received_in_period";
    private static final List<String> CAME =
            List.of("dossiers_online", "dossiers_direct_postal", "dossiers_postal");
    private static final String CARRIED = "dossiers_carried_over";

    private ReceivedInPeriod() {}

    /** The same columns; the one of all that was received under its other name if it is that. */
    static Map<Integer, String> told(Grid grid, int data, Map<Integer, String> byColumn) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        byColumn.forEach((column, id) -> columns.put(id, column));
        boolean asked =
                columns.containsKey(ALL)
                        && columns.containsKey(CARRIED)
                        && !columns.containsKey(IN_PERIOD)
                        && CAME.stream().anyMatch(columns::containsKey);
        if (!asked || !isWithoutCarried(grid, data, columns)) {
            return byColumn;
        }
        Map<Integer, String> told = new LinkedHashMap<>(byColumn);
        told.put(columns.get(ALL), IN_PERIOD);
        return told;
    }

    /** In more rows of those where something was carried over. */
    private static boolean isWithoutCarried(Grid grid, int data, Map<String, Integer> columns) {
        int without = 0;
        int with = 0;
        for (int row = data; row <= grid.lastRow(); row++) {
            BigDecimal all = value(grid, row, columns.get(ALL));
            BigDecimal carried = value(grid, row, columns.get(CARRIED));
            if (all == null || carried == null || carried.signum() == 0) {
                continue;
            }
            BigDecimal came = BigDecimal.ZERO;
            for (String id : CAME) {
                BigDecimal value =
                        columns.containsKey(id) ? value(grid, row, columns.get(id)) : null;
                came = value == null ? came : came.add(value);
            }
            without += came.compareTo(all) == 0 ? 1 : 0;
            with += came.add(carried).compareTo(all) == 0 ? 1 : 0;
        }
        return without > with;
    }

    private static BigDecimal value(Grid grid, int row, int column) {
        Cell cell = grid.at(row, column);
        return cell == null || cell.row() != row ? null : FormNumber.of(cell, "hồ sơ");
    }
}
