package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.reading.Cell;

/**
 * A column of shares in a table whose rows are things: "Nội dung | Tổng số | Đã số hóa | Tỷ lệ số
 * hóa (%)". The header says which rate, and it is told of the row that counts what the rate is of.
 */
record SharesOfThings(IndicatorLabels labels, NamedByMeaning names) {

    /** A rate, the row it is told of, and its figure. */
    record Share(IndicatorDefinition rate, Cell label, Cell cell) {}

    /** Those of which one row alone can be meant. */
    List<Share> of(Grid grid, int header, ResultColumns columns) {
        List<Share> shares = new ArrayList<>();
        for (int column = 0; column <= grid.lastColumn(); column++) {
            int at = column;
            if (column != columns.name() && column != columns.value()) {
                rate(grid, header, columns.data(), at)
                        .map(rate -> rows(grid, columns, rate, at))
                        .filter(rows -> rows.size() == 1)
                        .ifPresent(shares::addAll);
            }
        }
        return shares;
    }

    private Optional<IndicatorDefinition> rate(Grid grid, int header, int data, int column) {
        String said = String.join(" ", FormHeaderRows.path(grid, header, data, column));
        String words = Folding.words(said);
        boolean share = words.startsWith("ty le ") || words.startsWith("ti le ");
        return !share || ResultColumns.NOT_RESULT.matcher(words).matches()
                ? Optional.empty()
                : labels.indicator(said, "%");
    }

    private List<Share> rows(
            Grid grid, ResultColumns columns, IndicatorDefinition rate, int column) {
        List<Share> rows = new ArrayList<>();
        for (int row = columns.data(); row <= grid.lastRow(); row++) {
            Cell label = grid.at(row, columns.name());
            Cell cell = grid.at(row, column);
            boolean told = label != null && cell != null && cell.row() == row && label.row() == row;
            if (told
                    && FormNumber.of(cell, "%") != null
                    && names.counts(label.text(), rate.means().getOrDefault("thing", Set.of()))) {
                rows.add(new Share(rate, label, cell));
            }
        }
        return rows;
    }
}
