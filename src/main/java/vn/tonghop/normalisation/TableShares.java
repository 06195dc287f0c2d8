package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.tonghop.message.VietnameseText;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Severity;

/**
 * Shares of any table (tỷ lệ %): which two columns a column of shares is counted from is told by
 * its rows. Where most of them agree, a row that does not is an error ({@code NORM-036}); where few
 * do, the column is a share of something else, and nothing is said.
 */
final class TableShares {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern SHARE = Pattern.compile("\\d{1,3}(?:[,.]\\d{1,2})?\\s?%?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+|\\d{1,9}");
    private static final Pattern TOTAL =
            Pattern.compile("(?:tong|cong|toan|ca (?:nam|nuoc|ky))(?![a-z]).*");
    private static final int MOST_ROWS = 2000;
    private static final int MOST_COLUMNS = 40;
    private static final int FEWEST = 2;

    private final Grid grid;
    private final List<Map<Integer, Cell>> rows = new ArrayList<>();

    private TableShares(Grid grid) {
        this.grid = grid;
        for (int row = 0; row <= Math.min(grid.lastRow(), MOST_ROWS); row++) {
            if (FormHeaderRows.isColumnNumbers(grid.row(row))) {
                continue;
            }
            Map<Integer, Cell> cells = new TreeMap<>();
            grid.row(row).stream()
                    .filter(c -> c.columns() == 1 && c.column() < MOST_COLUMNS)
                    .filter(c -> !c.text().isBlank() || c.number() != null)
                    .forEach(c -> cells.put(c.column(), c));
            long figures =
                    cells.values().stream()
                            .filter(c -> count(c) != null || share(c) != null)
                            .count();
            if (figures > 0 && cells.size() > FEWEST) {
                rows.add(cells);
            }
        }
    }

    static List<Finding> of(List<Sheet> sheets) {
        List<Finding> findings = new ArrayList<>();
        for (Sheet sheet : sheets) {
            TableShares shares = new TableShares(Grid.of(sheet));
            for (int column = 2; column < MOST_COLUMNS; column++) {
                shares.column(column, findings);
            }
        }
        return findings;
    }

    /** The pair of columns to the left with which most rows of this one agree. */
    private void column(int share, List<Finding> findings) {
        if (rows.stream().noneMatch(r -> isDecimal(r.get(share)))) {
            return;
        }
        int most = FEWEST - 1;
        List<Map<Integer, Cell>> wrong = List.of();
        int[] pair = null;
        for (int part = 0; part < share; part++) {
            for (int whole = 0; whole < share; whole++) {
                List<Map<Integer, Cell>> off = new ArrayList<>();
                int fits = whole == part ? 0 : agreeing(part, whole, share, off);
                if (fits > most && fits > off.size()) {
                    most = fits;
                    wrong = off;
                    pair = new int[] {part, whole};
                }
            }
        }
        boolean all =
                rows.stream()
                        .map(r -> r.get(share))
                        .noneMatch(c -> c != null && c.text().strip().matches("[-–]"));
        for (Map<Integer, Cell> row : wrong) {
            if (!all && isTotal(row)) {
                continue; // of those rows only that have a share
            }
            findings.add(
                    finding(
                            row.get(share),
                            count(row.get(pair[0])),
                            count(row.get(pair[1])),
                            share(row.get(share))));
        }
    }

    private static boolean isTotal(Map<Integer, Cell> row) {
        return row.values().stream()
                .limit(2)
                .anyMatch(c -> TOTAL.matcher(Folding.words(c.text())).matches());
    }

    private int agreeing(int part, int whole, int share, List<Map<Integer, Cell>> off) {
        int fits = 0;
        for (Map<Integer, Cell> row : rows) {
            BigDecimal a = count(row.get(part));
            BigDecimal b = count(row.get(whole));
            BigDecimal printed = share(row.get(share));
            if (a == null || b == null || printed == null || b.signum() == 0) {
                continue;
            }
            if (isOff(printed, exact(a, b))) {
                off.add(row);
            } else {
                fits++;
            }
        }
        return fits;
    }

    private static BigDecimal exact(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 10, RoundingMode.HALF_UP);
    }

    private static boolean isOff(BigDecimal printed, BigDecimal exact) {
        BigDecimal lastDigit =
                BigDecimal.ONE.scaleByPowerOfTen(-Math.min(2, Math.max(0, printed.scale())));
        return printed.subtract(exact).abs().compareTo(lastDigit) >= 0;
    }

    private static boolean isDecimal(Cell cell) {
        BigDecimal share = cell == null ? null : share(cell);
        return share != null && (share.scale() > 0 || cell.text().strip().endsWith("%"));
    }

    private static BigDecimal count(Cell cell) {
        if (cell == null) {
            return null;
        }
        if (cell.number() != null) {
            return cell.number().signum() < 0 ? null : cell.number();
        }
        String text = cell.text().strip();
        return COUNT.matcher(text).matches() ? new BigDecimal(text.replace(".", "")) : null;
    }

    private static BigDecimal share(Cell cell) {
        if (cell == null || cell.number() != null) {
            return cell == null ? null : cell.number();
        }
        String text = cell.text().strip();
        return SHARE.matcher(text).matches()
                ? new BigDecimal(text.replace("%", "").strip().replace(',', '.'))
                : null;
    }

    private Finding finding(Cell cell, BigDecimal part, BigDecimal whole, BigDecimal printed) {
        return Words.finding(
                "NORM-036",
                Severity.ERROR,
                Evidence.inSheet(grid.name(), cell.name(), cell.text().strip()),
                grid.name(),
                cell.name(),
                VietnameseText.number(printed),
                VietnameseText.number(part),
                VietnameseText.number(whole),
                VietnameseText.number(exact(part, whole).setScale(2, RoundingMode.HALF_UP)));
    }
}
