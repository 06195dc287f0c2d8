package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.reading.Cell;

/**
 * The columns of a table whose headers name indicators: by themselves, as parts of the column
 * before them ("Trong đó"), as the count and the share of one thing ("Đúng hạn > Số lượng, Tỷ lệ").
 */
final class NamedColumns {

    private static final int FEWEST = 2;
    private static final Pattern COUNTS = Pattern.compile("(?iu)(?:tổng số|số lượng|tổng|số)\\s+");

    private final Catalogue catalogue;
    private final IndicatorLabels labels;
    private final PeriodColumns periods;

    NamedColumns(Catalogue catalogue, IndicatorLabels labels, PeriodColumns periods) {
        this.catalogue = catalogue;
        this.labels = labels;
        this.periods = periods;
    }

    /** A column and what stands above it, without "Số lượng". */
    private record Head(int column, String text) {}

    /** The columns of a table whose headers begin in this row, or nothing. */
    Optional<FormColumns> of(Grid grid, int row) {
        int data = row + grid.row(row).stream().mapToInt(Cell::rows).max().orElse(1);
        Map<Integer, String> byColumn = new LinkedHashMap<>();
        int label = -1;
        int words = RowLabels.column(grid, data);
        List<Head> others = new ArrayList<>();
        for (Head head : heads(grid, row, data)) {
            if (head.column() == words) {
                continue;
            }
            Optional<IndicatorDefinition> named =
                    labels.alone()
                            .indicator(head.text(), "")
                            .or(() -> ofTheSame(grid, row, head, byColumn));
            boolean result =
                    !ResultColumns.NOT_RESULT.matcher(Folding.words(head.text())).matches();
            if (result && named.isPresent()) {
                if (byColumn.containsValue(named.get().id())) {
                    return Optional.empty();
                }
                byColumn.put(head.column(), named.get().id());
            } else if (label < 0
                    && (FormColumns.namesRows(head.text()) || RowLabels.areTimes(head.text()))) {
                label = head.column();
            } else if (result && !isNumberOrNote(head.text())) {
                others.add(head);
            }
        }
        underTheCaption(others, byColumn);
        if (byColumn.values().stream().anyMatch(this::countsDossiers)) {
            others.forEach(h -> ofDossiers(h, byColumn));
            grid.row(row).stream()
                    .filter(c -> FormHeaderRows.saysOfWhich(c.text()))
                    .forEach(c -> parts(grid, row, data, c, byColumn));
        }
        if (!byColumn.isEmpty()) {
            shares(grid, row, data, byColumn);
        }
        int rows = words >= 0 ? words : label;
        boolean total = rows >= 0 && RowLabels.hasTotal(grid, data);
        return byColumn.size() < (total ? 1 : FEWEST) || rows < 0 && !RowLabels.isOneRow(grid, data)
                ? Optional.empty()
                : Optional.of(
                        new FormColumns(
                                row, data, ReceivedInPeriod.told(grid, data, byColumn), rows));
    }

    /**
     * What each column is called: "Đài truyền thanh > Tin" are "Tin Đài truyền thanh", the count of
     * a count and its share is called as both are.
     */
    private static List<Head> heads(Grid grid, int row, int data) {
        List<Head> heads = new ArrayList<>();
        for (Cell cell : grid.row(row)) {
            if (cell.columns() > 1 && FormHeaderRows.saysOfWhich(cell.text())) {
                continue;
            }
            for (int column = cell.column(); column < cell.column() + cell.columns(); column++) {
                List<String> path = FormHeaderRows.path(grid, row, data, column);
                if (path.size() == 1 && cell.columns() == 1) {
                    heads.add(new Head(column, cell.text()));
                } else if (path.size() == 2
                        && cell.columns() > 1
                        && !path.get(1).strip().equals("%")) {
                    // a bare "%" is told with what it is the share of
                    heads.add(new Head(column, joined(path)));
                }
            }
        }
        return heads;
    }

    /** One name out of two: "Chung" and "Tổng số" add nothing to each other. */
    static String joined(List<String> path) {
        String lowest = path.get(path.size() - 1);
        if (path.size() < 2 || isAll(path.get(0))) {
            return lowest;
        }
        return isPlainCount(lowest) ? path.get(0) : lowest + " " + path.get(0);
    }

    private static boolean isAll(String header) {
        return Folding.words(header)
                .matches("chung|tong|tong so|tong cong|cong|tong chung|toan bo");
    }

    private static boolean isPlainCount(String header) {
        return Folding.words(header).matches("(?:so luong|sl|so)(?: (?:ho so|hs))?");
    }

    /** "Số tổ công nghệ số cộng đồng | Số thành viên": members of what is counted before them. */
    private Optional<IndicatorDefinition> ofTheSame(
            Grid grid, int row, Head head, Map<Integer, String> byColumn) {
        String before = byColumn.get(head.column() - 1);
        if (before == null || !COUNTS.matcher(head.text().strip()).lookingAt()) {
            return Optional.empty();
        }
        String counted =
                COUNTS.matcher(grid.at(row, head.column() - 1).text().strip()).replaceFirst("");
        return labels.indicator(head.text().strip() + " " + counted, "")
                .filter(told -> !byColumn.containsValue(told.id()));
    }

    /** "Tiếp nhận | Trong đó: Trực tuyến, Trực tiếp": parts of what stands before them. */
    private void parts(Grid grid, int row, int data, Cell group, Map<Integer, String> byColumn) {
        Cell whole = group.column() == 0 ? null : grid.at(row, group.column() - 1);
        for (int column = group.column(); column < group.column() + group.columns(); column++) {
            List<String> path = FormHeaderRows.path(grid, row, data, column);
            if (whole == null || path.size() != 2) {
                continue;
            }
            String part = path.get(1);
            int at = column;
            labels.ofDossiers(whole.text() + " " + part)
                    .or(() -> labels.ofDossiers(part))
                    .filter(told -> !byColumn.containsValue(told.id()))
                    .ifPresent(told -> byColumn.put(at, told.id()));
        }
    }

    /** "Số tổ | Số thành viên" under a heading about teams; no indicator twice. */
    private void underTheCaption(List<Head> heads, Map<Integer, String> byColumn) {
        Map<Integer, String> told = new LinkedHashMap<>();
        heads.forEach(
                h -> labels.indicator(h.text(), "").ifPresent(d -> told.put(h.column(), d.id())));
        told.forEach(
                (column, id) -> {
                    boolean once = Collections.frequency(told.values(), id) == 1;
                    if (once && !byColumn.containsValue(id)) {
                        byColumn.put(column, id);
                    }
                });
        heads.removeIf(h -> byColumn.containsKey(h.column()));
    }

    private static boolean isNumberOrNote(String header) {
        return Folding.words(header).matches("(?:so )?(?:tt|stt|thu tu)|ghi chu");
    }

    private boolean countsDossiers(String id) {
        return catalogue.indicator(id).map(i -> "hồ sơ".equals(i.unit())).orElse(false);
    }

    /** Beside columns that count dossiers "Tiếp nhận" and "Trực tuyến" do too. */
    private void ofDossiers(Head head, Map<Integer, String> byColumn) {
        labels.ofDossiers(head.text())
                .filter(told -> !byColumn.containsValue(told.id()))
                .ifPresent(told -> byColumn.put(head.column(), told.id()));
    }

    /** "Tỷ lệ (%)": the rate of the column before it. */
    private void shares(Grid grid, int row, int data, Map<Integer, String> byColumn) {
        for (int column = 2; column <= grid.lastColumn(); column++) {
            List<String> path = FormHeaderRows.path(grid, row, data, column);
            boolean share =
                    !path.isEmpty()
                            && !byColumn.containsKey(column)
                            && PeriodColumns.isShare(path.get(path.size() - 1));
            IndicatorDefinition rate =
                    share ? periods.share(grid, row, data, column, byColumn) : null;
            if (rate != null && !byColumn.containsValue(rate.id())) {
                byColumn.put(column, rate.id());
            }
        }
    }
}
