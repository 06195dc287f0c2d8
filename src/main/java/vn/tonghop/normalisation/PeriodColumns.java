package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.reading.Cell;
import vn.tonghop.report.Period;

/**
 * Tables that hold two times against each other: "Quý II/2025 > Tiếp nhận, Trực tuyến, Tỷ lệ (%)"
 * beside "Quý II/2024 > …". The columns of the later time are the report's, those of the earlier
 * one the baselines of the catalogue.
 */
final class PeriodColumns {

    private static final int FEWEST = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ROUNDED = new BigDecimal("0.06");
    private static final Pattern NOW =
            Pattern.compile("(?:ky|thang|quy|nam) nay|trong (?:ky|thang|quy|nam)|ky bao cao");
    private static final Pattern FORMER =
            Pattern.compile("(?:ky|thang|quy|nam) truoc|cung ky(?: nam (?:truoc|\\d{4}))?");
    private static final Pattern SHARE = Pattern.compile("(?:ty le|dat)(?: phan tram)?");

    private final Catalogue catalogue;
    private final IndicatorLabels labels;

    PeriodColumns(Catalogue catalogue, IndicatorLabels labels) {
        this.catalogue = catalogue;
        this.labels = labels;
    }

    /** "Tỷ lệ (%)": the rate of what stands before it. */
    static boolean isShare(String header) {
        return SHARE.matcher(Folding.words(header)).matches();
    }

    /** Columns under the name of a time. */
    private record Group(Cell head, Period period, boolean former) {}

    /** The columns of a table whose upper headers stand in this row, or nothing. */
    Optional<FormColumns> of(Grid grid, int row) {
        List<Group> groups = groups(grid, row);
        if (groups.size() != 2 || groups.get(0).former() == groups.get(1).former()) {
            return Optional.empty();
        }
        Map<Integer, String> byColumn = new LinkedHashMap<>();
        for (Group group : groups) {
            Map<Integer, String> own = columns(grid, row, group);
            if (own.values().stream().anyMatch(byColumn::containsValue)) {
                return Optional.empty();
            }
            byColumn.putAll(own);
        }
        int label = groups.stream().mapToInt(g -> g.head().column()).min().orElse(0) - 1;
        return byColumn.size() < FEWEST || label < 0
                ? Optional.empty()
                : Optional.of(new FormColumns(row, row + 2, byColumn, label));
    }

    private static List<Group> groups(Grid grid, int row) {
        List<Group> groups = new ArrayList<>();
        Period latest = null;
        for (Cell cell : grid.row(row)) {
            String words = Folding.words(cell.text());
            Period named = PeriodNames.in(Folding.fold(cell.text())).orElse(null);
            boolean now = NOW.matcher(words).matches();
            boolean former = FORMER.matcher(words).matches();
            if (cell.columns() > 1 && (named != null || now || former)) {
                groups.add(new Group(cell, named, former));
                latest =
                        named != null && (latest == null || named.to().isAfter(latest.to()))
                                ? named
                                : latest;
            }
        }
        Period last = latest;
        return groups.stream()
                .map(
                        g ->
                                g.period() == null
                                        ? g
                                        : new Group(
                                                g.head(),
                                                g.period(),
                                                g.former() || g.period().to().isBefore(last.to())))
                .toList();
    }

    private Map<Integer, String> columns(Grid grid, int row, Group group) {
        Map<Integer, String> own = new LinkedHashMap<>();
        IndicatorDefinition before = null;
        int from = group.head().column();
        for (int column = from; column < from + group.head().columns(); column++) {
            Cell cell = grid.at(row + 1, column);
            if (cell == null || cell.row() != row + 1 || cell.columns() > 1) {
                continue;
            }
            IndicatorDefinition told =
                    isShare(cell.text())
                            ? share(grid, row + 2, column, before)
                            : labels.ofDossiers(cell.text()).orElse(null);
            String id = told == null ? null : group.former() ? told.baseline() : told.id();
            if (id != null && !own.containsValue(id)) {
                own.put(column, id);
            }
            before = told;
        }
        return own;
    }

    /** The rate of the count before it, when that is what the rows say. */
    IndicatorDefinition share(Grid grid, int data, int column, IndicatorDefinition part) {
        if (part == null) {
            return null;
        }
        IndicatorDefinition rate =
                catalogue.indicators().stream()
                        .filter(i -> part.id().equals(i.numerator()))
                        .findFirst()
                        .orElse(null);
        int rows = 0;
        int right = 0;
        for (int row = data; rate != null && row <= grid.lastRow(); row++) {
            BigDecimal share = value(grid, row, column, "%");
            BigDecimal count = value(grid, row, column - 1, null);
            BigDecimal whole = value(grid, row, column - 2, null);
            if (share != null && count != null && whole != null && whole.signum() > 0) {
                rows++;
                BigDecimal counted = count.multiply(HUNDRED).divide(whole, 4, RoundingMode.HALF_UP);
                right += counted.subtract(share).abs().compareTo(ROUNDED) <= 0 ? 1 : 0;
            }
        }
        return rows > 0 && right * 2 > rows ? rate : null;
    }

    private static BigDecimal value(Grid grid, int row, int column, String unit) {
        Cell cell = grid.at(row, column);
        return cell == null || cell.row() != row ? null : FormNumber.of(cell, unit);
    }
}
