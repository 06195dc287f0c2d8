package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.message.VietnameseText;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Severity;

/**
 * Columns of changes (tăng, giảm) of any table: which two columns they lie between is told by the
 * rows. Where most of them agree, a row that does not is said ({@code NORM-035}).
 */
final class TableChanges {

    private static final Pattern CHANGE =
            Pattern.compile("(?:.* )?(?:tang|giam|chenh lech)(?: .*)?");
    private static final int HIGHEST_HEAD = 12;
    private static final int FEWEST = 2;
    private static final int MOST_COLUMNS = 30;
    private static final int MOST_ROWS = 500;

    private final Grid grid;
    private final List<Finding> findings = new ArrayList<>();

    private TableChanges(Grid grid) {
        this.grid = grid;
    }

    static List<Finding> of(List<Sheet> sheets) {
        List<Finding> findings = new ArrayList<>();
        for (Sheet sheet : sheets) {
            TableChanges changes = new TableChanges(Grid.of(sheet));
            changes.columns().forEach(changes::changes);
            findings.addAll(changes.findings);
        }
        return findings;
    }

    /** In most rows, and in two at least, the one column is what lies between the others. */
    static boolean areDifferences(Grid grid, int former, int now, int change) {
        return new TableChanges(grid).off(former, now, change) != null;
    }

    /** Those whose lowest header says so. */
    private Set<Integer> columns() {
        return grid.cells().stream()
                .filter(c -> c.row() <= HIGHEST_HEAD && c.columns() == 1)
                .filter(c -> c.column() > 1 && c.column() <= MOST_COLUMNS)
                .filter(c -> CHANGE.matcher(Folding.words(c.text())).matches())
                .filter(c -> FormNumber.signed(c) == null)
                .map(Cell::column)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void changes(int change) {
        for (int former = 0; former < change; former++) {
            for (int now = 0; now < change; now++) {
                List<Integer> off = now == former ? null : off(former, now, change);
                if (off != null) {
                    for (int row : off) {
                        findings.add(finding(row, former, now, change));
                    }
                    return;
                }
            }
        }
    }

    /** The rows that do not agree; null where these are no columns of changes. */
    private List<Integer> off(int former, int now, int change) {
        List<Integer> off = new ArrayList<>();
        int fits = 0;
        for (int row = 0; row <= Math.min(grid.lastRow(), MOST_ROWS); row++) {
            BigDecimal before = figure(row, former);
            BigDecimal after = figure(row, now);
            BigDecimal printed =
                    at(row, change) == null ? null : FormNumber.signed(at(row, change));
            if (before == null || after == null || printed == null) {
                continue;
            }
            BigDecimal last = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, printed.scale()));
            boolean whole = printed.stripTrailingZeros().scale() <= 0;
            BigDecimal error = after.subtract(before).subtract(printed).abs();
            boolean right = whole ? error.signum() == 0 : error.compareTo(last) <= 0;
            fits += right ? 1 : 0;
            if (!right) {
                off.add(row);
            }
        }
        return fits >= FEWEST && fits > off.size() ? off : null;
    }

    private Cell at(int row, int column) {
        Cell cell = grid.at(row, column);
        return cell == null || cell.row() != row ? null : cell;
    }

    private BigDecimal figure(int row, int column) {
        Cell cell = at(row, column);
        if (cell == null) {
            return null;
        }
        BigDecimal count = FormNumber.of(cell, null);
        return count == null ? FormNumber.of(cell, "%") : count;
    }

    private Finding finding(int row, int former, int now, int change) {
        Cell cell = at(row, change);
        BigDecimal before = figure(row, former);
        BigDecimal after = figure(row, now);
        String label =
                grid.row(row).stream()
                        .map(c -> c.text().strip())
                        .filter(t -> t.chars().anyMatch(Character::isLetter))
                        .findFirst()
                        .orElse(grid.name());
        return Words.finding(
                "NORM-035",
                Severity.WARNING,
                Evidence.inSheet(grid.name(), cell.name(), cell.text().strip()),
                label,
                cell.text().strip(),
                VietnameseText.number(after),
                VietnameseText.number(before),
                VietnameseText.number(after.subtract(before)));
    }
}
