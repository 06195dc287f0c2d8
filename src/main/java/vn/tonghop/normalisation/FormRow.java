package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.reading.Cell;

/**
 * A row of a form that holds figures.
 *
 * @param label what names it, "" when nothing does
 * @param ordinal what stands in the column TT: "1", "1.2", "IV", "A"; "" when nothing does
 * @param cells those under known headers
 * @param values the cells that are figures, by indicator
 */
record FormRow(
        Grid grid,
        FormColumns columns,
        int number,
        String label,
        String ordinal,
        List<Cell> cells,
        Map<String, BigDecimal> values) {

    // "Cộng" and "Công" (thương, chứng, an) are the same without marks: only the word alone counts
    private static final Pattern TOTAL =
            Pattern.compile(
                    "(?:[ivx]{1,4} |[abc] |\\d{1,2} )?(?:(?:tong(?: cong| so| chung)?|cong(?: chung)?)"
                            + "(?: (?:so )?(?:ho so|toan (?:huyen|tinh|xa|phuong|thanh pho|thi xa|quan|don vi|nganh)"
                            + "|chung|cac (?:linh vuc|don vi)|\\d{1,3}|[ivx]{1,4}|[abc]|dong|linh vuc|don vi|tthc)"
                            + "(?: .*)?)?"
                            + "|toan (?:huyen|tinh|xa|phuong|thanh pho|thi xa|quan|don vi|nganh|dac khu|thi tran|so|bo)(?: .*)?|ca (?:nam|quy|ky|thang)(?: (?:\\d{1,4}|[ivx]{1,3}))?(?: (?:nam )?\\d{4})?|ca (?:tinh|huyen|nuoc))");
    private static final Pattern SUM_OF_TIME =
            Pattern.compile(
                    "(?:tong(?: cong| so)?|cong|ca) (?:\\d{1,2} thang|quy \\w{1,3}|thang \\d{1,2})(?: .*)?");
    private static final Pattern PART =
            Pattern.compile(
                    "(?:tong(?: cong| so)?|cong) (?:(?:so )?(?:ho so )?(?:cap|nhom|muc|phan|khoi|linh vuc|tai|cua) .*"
                            + "|[ivx]{1,4}|[abc])|(?:tong|cong) \\d{1,2}");
    private static final Pattern ORDINAL =
            Pattern.compile("\\(?([IVX]{1,4}|[A-E]|\\d{1,3}(?:\\.\\d{1,3})*)[.)]?");
    private static final Pattern LEADING =
            Pattern.compile("^([IVX]{1,4}|[A-E]|\\d{1,3}(?:\\.\\d{1,3})*)[.)/-]\\s*(?=\\p{L})");

    /** The grand total: "Tổng cộng", "Tổng số", "Toàn huyện"; not that of a part. */
    boolean isTotal() {
        return saysTotal(grid, number);
    }

    static boolean saysTotal(Grid grid, int row) {
        return grid.row(row).stream()
                .filter(c -> c.number() == null)
                .anyMatch(c -> isTotal(c.text()) && !isPart(c.text()));
    }

    /** "Cộng I", "Tổng cộng cấp xã", "Cộng nhóm A". */
    boolean isTotalOfPart() {
        return grid.row(number).stream()
                .filter(c -> c.number() == null)
                .anyMatch(c -> isPart(c.text()));
    }

    /** "Cộng 6 tháng cuối năm", "Cộng quý II": of a part of a year. */
    boolean isSumOfTime() {
        return grid.row(number).stream()
                .anyMatch(c -> SUM_OF_TIME.matcher(Folding.words(c.text())).matches());
    }

    private static boolean isTotal(String text) {
        String marked = text.strip().toLowerCase(java.util.Locale.ROOT);
        // with its marks the word is told from its namesakes
        return !marked.startsWith("công") && TOTAL.matcher(Folding.words(text)).matches();
    }

    private static boolean isPart(String text) {
        String marked = text.strip().toLowerCase(java.util.Locale.ROOT);
        return !marked.startsWith("công") && PART.matcher(Folding.words(text)).matches();
    }

    /** "I", "A": it heads the rows under it. */
    boolean isHeading() {
        return ordinal.matches("[IVX]{1,4}|[A-E]");
    }

    /** "1.2" is under "1". */
    boolean isUnder(FormRow other) {
        return !other.ordinal.isEmpty() && ordinal.startsWith(other.ordinal + ".");
    }

    /** The number of a row: in the column before its label, or before the label itself. */
    static String ordinal(Grid grid, int row, String label) {
        for (Cell cell : grid.row(row)) {
            String text = cell.text().strip();
            if (text.equals(label)) {
                break;
            }
            Matcher alone = ORDINAL.matcher(text);
            if (alone.matches()) {
                return alone.group(1);
            }
        }
        return leadingOrdinal(label);
    }

    /** "1.2" of "1.2. Trực tuyến"; "" when it has none. */
    static String leadingOrdinal(String label) {
        Matcher leading = LEADING.matcher(label);
        return leading.find() ? leading.group(1) : "";
    }

    /** In every column at least as much as the other row says. */
    boolean isAtLeast(FormRow other) {
        return other.values.entrySet().stream()
                .allMatch(
                        e ->
                                values.containsKey(e.getKey())
                                        && values.get(e.getKey()).compareTo(e.getValue()) >= 0);
    }

    /** In each column that all of them have, the sum of these; false when there is no such one. */
    boolean isSumOf(List<FormRow> rows) {
        boolean compared = false;
        for (Map.Entry<String, BigDecimal> own : values.entrySet()) {
            BigDecimal sum = BigDecimal.ZERO;
            boolean all = !rows.isEmpty();
            for (FormRow row : rows) {
                BigDecimal value = row.values.get(own.getKey());
                all &= value != null;
                sum = value == null ? sum : sum.add(value);
            }
            if (all && sum.compareTo(own.getValue()) != 0) {
                return false;
            }
            compared |= all;
        }
        return compared;
    }
}
