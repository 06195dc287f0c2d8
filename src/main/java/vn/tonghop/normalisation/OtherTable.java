package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.tonghop.reading.Cell;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Indicator;

/**
 * What a table says that the catalogue has no name for: the figures of its total row, or of every
 * row where the rows are indicators themselves. They are listed under the words of their headers,
 * with no id; plans are left out.
 */
final class OtherTable {

    private static final int MOST = 120;
    private static final int HIGHEST_HEAD = 12;

    /** Fewer lines may be headers whose neighbours are empty. */
    private static final int LINES_OF_A_TITLE = 3;

    private static final Pattern NAMES =
            Pattern.compile(
                    "(?:ten )?(?:chi tieu|chi so|tieu chi|noi dung|hang muc|danh muc|hinh thuc|loai hinh|kenh)(?: .*)?");
    private static final Pattern UNIT = Pattern.compile("(?:don vi tinh|dvt|don vi)(?: .*)?");
    private static final Pattern NO_RESULT =
            Pattern.compile(
                    "(?:.* )?(?:ke hoach|kh|chi tieu(?: giao)?|muc tieu"
                            + "|ghi chu|(?:so )?(?:tt|stt|thu tu))(?: .*)?");
    private static final Pattern CHANGE =
            Pattern.compile("(?:.* )?(?:tang|giam|so sanh|chenh lech)(?: .*)?");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{1,40})\\)");

    private final Grid grid;
    private final Set<String> told;
    private final String unitAbove;
    private final List<Indicator> listed = new ArrayList<>();

    private OtherTable(Grid grid, Set<String> told, String unitAbove) {
        this.grid = grid;
        this.told = told;
        this.unitAbove = unitAbove;
    }

    /**
     * @param told names of the cells that are told under an id already
     * @param unitAbove what "Đơn vị tính: …" above the table says, or null
     */
    static List<Indicator> of(Grid grid, Set<String> told, String unitAbove) {
        List<Indicator> listed = new ArrayList<>();
        for (Grid part : SideBySide.halves(grid)) {
            OtherTable table = new OtherTable(part, told, unitAbove);
            table.read();
            listed.addAll(table.listed);
        }
        return listed;
    }

    private void read() {
        int data = firstFigures();
        if (data < 1) {
            return;
        }
        int name = nameColumn(data);
        boolean rowsAreIndicators = name >= 0;
        int unit = column(data, UNIT);
        for (int row = data; row <= grid.lastRow() && listed.size() < MOST; row++) {
            if (rowsAreIndicators) {
                row(row, data, label(row, name), unit < 0 ? null : text(row, unit), name);
            } else if (FormRow.saysTotal(grid, row)) {
                row(row, data, "", null, -1);
            }
        }
    }

    /** The first row with two figures, or with one where none has two. */
    private int firstFigures() {
        int two = firstFigures(2);
        int first = two > 0 ? two : firstFigures(1);
        while (first > 1 && grid.row(first - 1).stream().anyMatch(OtherTable::saysItsUnit)) {
            // "118 chương trình | -": a row like those below, and no header
            first--;
        }
        return first;
    }

    private static boolean saysItsUnit(Cell cell) {
        return cell.column() > 0 && typedUnit(cell, null) != null;
    }

    /** The first row with so many that is no row of column numbers. */
    private int firstFigures(int fewest) {
        for (int row = grid.firstRow() + 1;
                row <= Math.min(grid.lastRow(), grid.firstRow() + HIGHEST_HEAD);
                row++) {
            List<Cell> cells = grid.row(row);
            long figures = cells.stream().filter(c -> c.column() > 0 && figure(c) != null).count();
            if (figures >= fewest && !FormHeaderRows.isColumnNumbers(cells)) {
                return row;
            }
        }
        return -1;
    }

    /** The first row of headers: in a workbook the head and title of a page stand above them. */
    private int head(int data) {
        int first = data - 1;
        while (first > 0 && cells(first - 1) > 1) {
            first--;
        }
        long titles = IntStream.range(0, first).filter(row -> cells(row) == 1).count();
        return titles < LINES_OF_A_TITLE ? 0 : first;
    }

    private long cells(int row) {
        return grid.row(row).stream().filter(c -> !c.text().isBlank()).count();
    }

    private int nameColumn(int data) {
        return column(data, NAMES);
    }

    private int column(int data, Pattern header) {
        for (int column = 0; column <= grid.lastColumn(); column++) {
            if (header.matcher(words(data, column)).matches()) {
                return column;
            }
        }
        return -1;
    }

    private String words(int data, int column) {
        return Folding.words(String.join(" ", FormHeaderRows.path(grid, head(data), data, column)));
    }

    private void row(int row, int data, String label, String printedUnit, int name) {
        for (Cell cell : grid.row(row)) {
            List<String> path = FormHeaderRows.path(grid, head(data), data, cell.column());
            String words = Folding.words(String.join(" ", path));
            boolean share = String.join(" ", path).contains("%");
            boolean result =
                    cell.column() != name
                            && !path.isEmpty()
                            && (share || !NO_RESULT.matcher(words).matches());
            boolean change = CHANGE.matcher(words).matches();
            BigDecimal value =
                    !result || told.contains(cell.name())
                            ? null
                            : change ? FormNumber.signed(cell) : figure(cell);
            if (value != null && (change || value.signum() >= 0)) {
                boolean percent = share || change && cell.text().contains("%");
                String unit = percent ? "%" : unit(typedUnit(cell, printedUnit), label, path);
                listed.add(indicator(cell, name(label, path), value, unit));
            }
        }
    }

    private String label(int row, int name) {
        return name < 0 ? "" : text(row, name);
    }

    private String text(int row, int column) {
        Cell cell = grid.at(row, column);
        return cell == null || cell.row() != row ? "" : cell.text().strip();
    }

    private static String name(String label, List<String> path) {
        String headers = String.join(" – ", path).replaceAll("\\s+", " ").strip();
        return label.isEmpty() ? headers : label.replaceAll("\\s+", " ") + " – " + headers;
    }

    /** "740.500 lượt xem": the cell says it itself. */
    private static String typedUnit(Cell cell, String printed) {
        Matcher typed = IndicatorCell.typed(cell.text().strip());
        return saysUnit(cell, typed) ? typed.group(2) : printed;
    }

    /** Beside the row, in brackets behind its name or in a header, above the table. */
    private String unit(String printed, String label, List<String> path) {
        if (printed != null && !printed.isBlank()) {
            return printed;
        }
        if (!IndicatorLabels.unitIn(label).isEmpty()) {
            return IndicatorLabels.unitIn(label);
        }
        for (int i = path.size() - 1; i >= 0; i--) {
            Matcher brackets = IN_BRACKETS.matcher(path.get(i));
            if (brackets.find()) {
                return brackets.group(1).strip();
            }
        }
        return unitAbove;
    }

    private Indicator indicator(Cell cell, String name, BigDecimal value, String unit) {
        BigDecimal money = unit == null ? null : MoneyUnit.of(unit);
        BigDecimal scale = money != null || unit == null ? money : NamedByMeaning.scaleOf(unit);
        boolean scaled = scale != null && scale.compareTo(BigDecimal.ONE) > 0;
        return new Indicator(
                null,
                name,
                scaled ? value.multiply(scale).stripTrailingZeros() : value,
                money != null ? "đồng" : scaled ? unit.strip().replaceFirst("^\\S+ ", "") : unit,
                null,
                null,
                null,
                null,
                Evidence.inSheet(grid.name(), cell.name(), cell.text().strip()),
                0.5);
    }

    private static boolean saysUnit(Cell cell, Matcher typed) {
        return cell.number() == null && typed.matches() && typed.group(2) != null;
    }

    /** A count as it is printed, else a number with decimals. */
    private static BigDecimal figure(Cell cell) {
        Matcher typed = IndicatorCell.typed(cell.text().strip());
        Cell plain = saysUnit(cell, typed) ? new Cell(0, 0, 1, 1, typed.group(1), null) : cell;
        BigDecimal count = FormNumber.of(plain, null);
        return count == null ? FormNumber.of(plain, "%") : count;
    }
}
