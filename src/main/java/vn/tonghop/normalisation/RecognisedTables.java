package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Sheet;

/**
 * Tables that recognition left as lines of text, without rulings and gaps: a line of headers and
 * lines that have as many figures as it has columns. Where a line has others, no figure of it is
 * told.
 */
final class RecognisedTables {

    private static final int FEWEST_ROWS = 2;
    private static final int MOST_LINES = 60;
    private static final int LONGEST_LABEL = 90;

    private static final Pattern INDICATORS =
            Pattern.compile(
                    "(?:ten |cac )?(?:chi tieu|noi dung|tieu chi|chi so|hang muc|danh muc)(?: (?:chu yeu|chinh|bao cao|thuc hien))?");
    private static final Pattern BODIES =
            Pattern.compile(
                    "(?:ten )?(?:don vi(?! tinh)|dia phuong|co quan|cap|linh vuc|dia ban|xa|phuong|huyen|nganh)(?:[ ,]+(?:xa|phuong|thi tran|thuc hien|dia phuong|hanh chinh))*");
    private static final Pattern UNIT = Pattern.compile("(?:don vi tinh|dvt|don vi)");
    private static final Pattern NOTES = Pattern.compile("ghi chu|chu thich");
    private static final Pattern DERIVED =
            Pattern.compile("(?:ty le|so voi|so sanh|dat|tang)(?: .*)?");

    /** A unit at the end of a label, in a table that has a column for it. */
    private static final Pattern UNIT_OF_ROW =
            Pattern.compile(
                    "(?iU)(?<=\\s|^)(?:h[ồo] s[ơo]|tin,? b[àa]i|giao dich|trieu dong|nguoi|luot|tin|bài|lượt|nghìn lượt|tổ|người|%|điểm|(?:nghìn |triệu |tỷ )?đồng|giao dịch|cuộc|lớp|thành viên|văn bản|thủ tục|bản|phút|buổi|hội nghị|đơn vị|xã)$");

    private static final Pattern HEADING =
            Pattern.compile("^\\s*(?:[ivx1l]{1,4}[.)/]|\\d{1,2}[.)/]|[-+*•]|n.i nh.n\\s?:).*");

    private final List<Row> rows;
    private final List<ToldTable> tables = new ArrayList<>();

    private RecognisedTables(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * The tables in the lines of a text.
     *
     * @param words puts the labels right where the marks are lost
     */
    static List<ToldTable> of(Manuscript text, UnmarkedWords words) {
        List<Row> rows = text.rows().stream().filter(r -> !r.isBlank()).toList();
        RecognisedTables found =
                new RecognisedTables(
                        StackedCells.inLines(text.marked() ? rows : mended(rows, words)));
        found.read();
        return text.marked()
                ? found.tables
                : found.tables.stream().map(t -> t.printedAs(rows)).toList();
    }

    private static List<Row> mended(List<Row> rows, UnmarkedWords words) {
        return rows.stream()
                .map(r -> Row.of(r.number(), r.page(), words.mended(r.text())))
                .toList();
    }

    private void read() {
        for (int i = 0; i + FEWEST_ROWS < rows.size(); i++) {
            Optional<Head> head = head(i);
            if (head.isPresent()) {
                i = Math.max(i, table(head.get(), head.get().end()));
            }
        }
    }

    /**
     * @param upper headers over two or more columns each, or none
     * @param own the header of each column of figures
     * @param end index of the first row below
     */
    private record Head(
            String label,
            String unit,
            List<String> upper,
            List<String> own,
            boolean notes,
            int end) {

        /** What is computed from others is left out where it says nothing. */
        boolean mayLackLast() {
            return upper.isEmpty()
                    && own.size() > 2
                    && DERIVED.matcher(words(own.get(own.size() - 1))).matches();
        }
    }

    private static String words(String text) {
        return Folding.plain(Folding.words(text));
    }

    private Optional<Head> head(int at) {
        List<String> cells = new ArrayList<>(HeadCells.of(rows.get(at).text()));
        int end = at + 1;
        if (cells.isEmpty() || FigureLine.of(rows.get(at).text()).figures().size() > 1) {
            return Optional.empty();
        }
        boolean list = INDICATORS.matcher(words(cells.get(0))).matches();
        if (list && cells.size() == 1) {
            cells.addAll(HeadCells.of(rows.get(end).text()));
            end++;
        }
        if (!list && !BODIES.matcher(words(cells.get(0))).matches() || cells.size() < 2) {
            return Optional.empty();
        }
        String label = cells.remove(0);
        boolean unit = list && UNIT.matcher(words(cells.get(0))).matches();
        String units = unit ? cells.remove(0) : null;
        boolean notes =
                !cells.isEmpty() && NOTES.matcher(words(cells.get(cells.size() - 1))).matches();
        if (notes) {
            cells.remove(cells.size() - 1);
        }
        if (cells.isEmpty() || cells.stream().anyMatch(c -> c.length() > LONGEST_LABEL)) {
            return Optional.empty();
        }
        List<String> below = list || end >= rows.size() ? List.of() : HeadCells.of(text(end));
        boolean merged =
                cells.size() > 1
                        && below.size() > cells.size()
                        && below.size() % cells.size() == 0
                        && FigureLine.of(text(end)).figures().isEmpty();
        return Optional.of(
                merged
                        ? new Head(label, units, List.copyOf(cells), below, notes, end + 1)
                        : new Head(label, units, List.of(), List.copyOf(cells), notes, end));
    }

    private String text(int row) {
        return rows.get(row).text();
    }

    /**
     * A row of the table: its label, its figures, the row of the text.
     *
     * @param label null where it lost or won a cell: none of its figures is told
     */
    private record Told(String label, List<String> figures, Row row) {

        boolean isWhole() {
            return label != null;
        }
    }

    /** Index of the last row that is the table's. */
    private int table(Head head, int from) {
        List<Told> told = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int last = from - 1;
        for (int i = from; i < rows.size() && i < from + MOST_LINES; i++) {
            Row row = rows.get(i);
            Optional<FigureLine> line = line(head, row.text());
            if (line.isPresent()) {
                String label = (open + " " + line.get().label()).strip();
                if (label.chars().filter(Character::isLetter).count() < 2) {
                    break;
                }
                told.add(new Told(label, line.get().figures(), row));
                open.setLength(0);
                last = i;
            } else if (isLabel(row)) {
                continued(row, told, open);
            } else if (row.letters().length() > 2
                    && !FigureLine.of(row.text()).figures().isEmpty()) {
                told.add(new Told(null, List.of(FigureLine.withoutRulings(row.text())), row));
                open.setLength(0);
                last = i;
            } else if (row.letters().length() > 2) {
                break;
            }
        }
        while (!told.isEmpty() && !told.get(told.size() - 1).isWhole()) {
            // the lines behind the last whole row may be text
            told.remove(told.size() - 1);
        }
        if (told.stream().filter(Told::isWhole).count() < FEWEST_ROWS) {
            return from - 1;
        }
        tables.add(table(head, told));
        return last;
    }

    private static Optional<FigureLine> line(Head head, String text) {
        int columns = head.own().size();
        return FigureLine.of(text, columns, head.notes())
                .or(
                        () ->
                                head.mayLackLast()
                                        ? FigureLine.of(text, columns - 1, head.notes())
                                                .filter(RecognisedTables::lacksTheComputed)
                                        : Optional.empty());
    }

    /** Of a plan, a result and their ratio it is the ratio that is missing, and no other. */
    private static boolean lacksTheComputed(FigureLine line) {
        String last = line.figures().get(line.figures().size() - 1);
        boolean share = words(line.label()).startsWith("ty le") || line.label().contains("%");
        return !last.startsWith("+") && (share || last.indexOf(',') < 0 && !last.endsWith("%"));
    }

    /** A label, or a piece of one that a narrow column broke off. */
    private static boolean isLabel(Row row) {
        String text = row.text().strip();
        return text.length() < LONGEST_LABEL
                && text.chars().filter(Character::isLetter).count() > 2
                && !text.matches(".*[.:;]")
                && text.chars().noneMatch(Character::isDigit)
                && !HEADING.matcher(row.folded()).matches();
    }

    private static void continued(Row row, List<Told> told, StringBuilder open) {
        String text = FigureLine.withoutRulings(row.text());
        boolean small = Character.isLowerCase(text.charAt(0));
        boolean behind = !told.isEmpty() && told.get(told.size() - 1).isWhole();
        if (small && open.isEmpty() && behind) {
            Told before = told.remove(told.size() - 1);
            told.add(new Told(before.label() + " " + text, before.figures(), before.row()));
        } else {
            open.append(open.isEmpty() ? "" : " ").append(text);
        }
    }

    private ToldTable table(Head head, List<Told> told) {
        List<Cell> cells = new ArrayList<>();
        List<Row> places = new ArrayList<>();
        int height = head.upper().isEmpty() ? 1 : 2;
        int first = head.unit() == null ? 1 : 2;
        cells.add(new Cell(0, 0, height, 1, head.label(), null));
        if (head.unit() != null) {
            cells.add(new Cell(0, 1, height, 1, head.unit(), null));
        }
        for (int g = 0; g < head.upper().size(); g++) {
            int each = head.own().size() / head.upper().size();
            cells.add(new Cell(0, first + g * each, 1, each, head.upper().get(g), null));
        }
        for (int c = 0; c < head.own().size(); c++) {
            cells.add(new Cell(height - 1, first + c, 1, 1, head.own().get(c), null));
        }
        for (int r = 0; r < height; r++) {
            places.add(told.get(0).row());
        }
        for (Told line : told) {
            int row = places.size();
            places.add(line.row());
            if (!line.isWhole()) {
                // under no header: it is of the table, and says nothing
                int beyond = first + head.own().size() + 1;
                cells.add(new Cell(row, beyond, 1, 1, line.figures().get(0), null));
                continue;
            }
            var unit = head.unit() == null ? null : UNIT_OF_ROW.matcher(line.label());
            boolean says = unit != null && unit.find() && unit.start() > 0;
            String label = says ? line.label().substring(0, unit.start()).strip() : line.label();
            cells.add(new Cell(row, 0, 1, 1, label, null));
            if (says) {
                cells.add(new Cell(row, 1, 1, 1, unit.group(), null));
            }
            for (int c = 0; c < line.figures().size(); c++) {
                cells.add(new Cell(row, first + c, 1, 1, line.figures().get(c), null));
            }
        }
        String name = "dòng %d".formatted(told.get(0).row().number());
        return new ToldTable(new Sheet(name, cells), places);
    }
}
