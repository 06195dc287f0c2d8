package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.reading.Cell;

/**
 * Which columns of a table that names an indicator in each row hold what.
 *
 * @param header the first row of the headers
 * @param data the first row under the headers
 * @param name the column that names the rows
 * @param unit of their units, or -1
 * @param value of the results of this period
 * @param former of a former period; -1 where there is none, or more than one
 * @param change of what lies between; -1 where there is none, or more than one
 * @param candidates how many columns may as well be those of the results
 */
record ResultColumns(
        int header,
        int data,
        int name,
        int unit,
        int value,
        int former,
        int change,
        int candidates) {

    private static final Pattern UNIT = Pattern.compile("(?:don vi tinh|dvt|don vi)(?: .*)?");
    static final Pattern NOT_RESULT =
            Pattern.compile(
                    "(?:.* )?(?:ke hoach|chi tieu(?: giao)?|muc tieu|ky truoc|thang truoc|quy truoc|nam truoc|cung ky"
                            + "|so sanh|so voi|luy ke|cong don|uoc|ty le (?:thuc hien|hoan thanh|dat)|(?<!nguoi )(?<!vien )hoan thanh(?=$| ke hoach| chi tieu| so voi| phan tram| muc tieu)"
                            + "|tang|giam|ghi chu|phan cong|don vi thuc hien|tu dau nam)(?: .*)?");
    private static final Pattern THIS_PERIOD =
            Pattern.compile(
                    "(?:.* )?(?:ky nay|trong ky|ky bao cao|thang nay|quy nay|nam nay|trong (?:thang|quy|nam|tuan))(?: .*)?");
    private static final Pattern RESULT =
            Pattern.compile(
                    "(?:.* )?(?:ket qua|so lieu|thuc hien|da thuc hien|so luong|gia tri)(?: .*)?|tong(?: so| cong)?");

    /** What is counted and nothing else; a result where no other header says so. */
    private static final Pattern COUNT =
            Pattern.compile("(?:tong )?so (?:luong )?(?:ho so|hs)(?: (?:nop|tiep nhan))?");

    /** "Tháng 7 | Tháng 8 | Tháng 9 | Cộng quý III": the sum is of the period reported on. */
    private static final Pattern SUM_OF_TIMES =
            Pattern.compile(
                    "(?:tong|tong cong|tong so|cong|ca|toan|tinh chung)(?: (?:quy|nam|ky|\\d{1,2} thang)(?: .*)?)|tong cong|cong");

    private static final Pattern FORMER =
            Pattern.compile("(?:.* )?(?:ky truoc|thang truoc|quy truoc|nam truoc|cung ky)(?: .*)?");
    private static final Pattern CHANGE =
            Pattern.compile("(?:.* )?(?:tang|giam|chenh lech|so sanh|so voi)(?: .*)?");
    private static final Pattern SHARE =
            Pattern.compile("(?:.* )?(?:ty le|phan tram)(?: .*)?|.*%.*");

    /** Empty for a table without results. */
    static Optional<ResultColumns> of(Grid grid, int header, int name) {
        int data = header + grid.row(header).stream().mapToInt(Cell::rows).max().orElse(1);
        List<Integer> values = new ArrayList<>();
        int best = 1;
        int unit = -1;
        List<Integer> formers = new ArrayList<>();
        List<Integer> changes = new ArrayList<>();
        for (int column = 0; column <= grid.lastColumn(); column++) {
            if (column == name) {
                continue;
            }
            String words = words(grid, header, data, column);
            if (unit < 0 && UNIT.matcher(words).matches()) {
                unit = column;
                continue;
            }
            if (CHANGE.matcher(words).matches()) {
                changes.add(column);
            } else if (FORMER.matcher(words).matches() && !SHARE.matcher(words).matches()) {
                formers.add(column);
            }
            int rank = Math.max(rank(words), TimedColumns.isTime(words) ? 3 : 0);
            if (rank > best) {
                best = rank;
                values.clear();
            }
            if (rank == best) {
                values.add(column);
            }
        }
        if (values.isEmpty()) {
            return Optional.empty();
        }
        TimedColumns timed =
                TimedColumns.of(
                        values, c -> String.join(" ", FormHeaderRows.path(grid, header, data, c)));
        if (timed != null) {
            values = List.of(timed.now());
            formers = List.of(timed.former());
        }
        return Optional.of(
                new ResultColumns(
                        header,
                        data,
                        name,
                        unit,
                        values.get(0),
                        only(formers),
                        only(changes),
                        values.size()));
    }

    private static String words(Grid grid, int header, int data, int column) {
        String said =
                Folding.words(String.join(" ", FormHeaderRows.path(grid, header, data, column)));
        return said.replaceAll("(?<![a-z])kh(?![a-z])", "ke hoach")
                .replaceAll("(?<![a-z])th(?= |$)", "thuc hien");
    }

    /** What stands above a column, its abbreviations written out. */
    String words(Grid grid, int column) {
        return words(grid, header, data, column);
    }

    /** "hồ sơ" of a column that is called "Số hồ sơ", else "". */
    String counted(Grid grid) {
        return COUNT.matcher(words(grid, header, data, value)).matches() ? "hồ sơ" : "";
    }

    private static int only(List<Integer> columns) {
        return columns.size() == 1 ? columns.get(0) : -1;
    }

    /** 4 for the results of this period, 3 for results, 2 for counts, 0 for anything else. */
    private static int rank(String header) {
        if (header.isEmpty() || NOT_RESULT.matcher(header).matches()) {
            return 0;
        }
        if (THIS_PERIOD.matcher(header).matches() || SUM_OF_TIMES.matcher(header).matches()) {
            return 4;
        }
        if (RESULT.matcher(header).matches()) {
            return 3;
        }
        return COUNT.matcher(header).matches() ? 2 : 0;
    }
}
