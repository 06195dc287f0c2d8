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
    private static final Pattern SHARE =
            Pattern.compile("(?:ty le|ti le|dat|dat ty le|tl|phan tram)(?: phan tram| dat)?");

    private final Catalogue catalogue;
    private final IndicatorLabels labels;

    PeriodColumns(Catalogue catalogue, IndicatorLabels labels) {
        this.catalogue = catalogue;
        this.labels = labels;
    }

    /** "Tỷ lệ (%)": the rate of what stands before it. */
    static boolean isShare(String header) {
        return header.strip().equals("%") || SHARE.matcher(Folding.words(header)).matches();
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
        int from = group.head().column();
        for (int column = from; column < from + group.head().columns(); column++) {
            Cell cell = grid.at(row + 1, column);
            if (cell == null || cell.row() != row + 1 || cell.columns() > 1) {
                continue;
            }
            IndicatorDefinition told =
                    isShare(cell.text())
                            ? share(grid, row, row + 2, column, own)
                            : labels.ofDossiers(cell.text()).orElse(null);
            String id = told == null ? null : group.former() ? before(told) : told.id();
            if (id != null && !own.containsValue(id)) {
                own.put(column, id);
            }
        }
        return own;
    }

    /** What it was in the former time; a share of former counts is one already. */
    private String before(IndicatorDefinition told) {
        boolean former =
                catalogue.indicators().stream().anyMatch(i -> told.id().equals(i.baseline()));
        return former ? told.id() : told.baseline();
    }

    /**
     * The rate of the count before it, when that is what most rows say: so much of a column that
     * stands further to the left.
     *
     * @param named columns that are known already
     */
    IndicatorDefinition share(
            Grid grid, int first, int data, int column, Map<Integer, String> named) {
        List<String> path = FormHeaderRows.path(grid, first, data, column - 1);
        String part = named.get(column - 1);
        Optional<IndicatorDefinition> rate =
                catalogue.indicators().stream()
                        .filter(i -> part != null && part.equals(i.numerator()))
                        .findFirst()
                        .or(() -> path.isEmpty() ? Optional.empty() : ofPath(path));
        return rate.filter(r -> isShareOfAny(grid, data, column)).orElse(null);
    }

    private Optional<IndicatorDefinition> ofPath(List<String> path) {
        return labels.indicator(NamedColumns.joined(path), "%");
    }

    private static boolean isShareOfAny(Grid grid, int data, int column) {
        for (int whole = column - 2; whole >= 0; whole--) {
            int rows = 0;
            int right = 0;
            for (int row = data; row <= grid.lastRow(); row++) {
                BigDecimal share = value(grid, row, column, "%");
                BigDecimal count = value(grid, row, column - 1, null);
                BigDecimal all = value(grid, row, whole, null);
                if (share != null && count != null && all != null && all.signum() > 0) {
                    rows++;
                    BigDecimal is = count.multiply(HUNDRED).divide(all, 4, RoundingMode.HALF_UP);
                    right += is.subtract(share).abs().compareTo(ROUNDED) <= 0 ? 1 : 0;
                }
            }
            if (rows > 0 && right * 2 > rows) {
                return true;
            }
        }
        return false;
    }

    private static BigDecimal value(Grid grid, int row, int column, String unit) {
        Cell cell = grid.at(row, column);
        return cell == null || cell.row() != row ? null : FormNumber.of(cell, unit);
    }
}
