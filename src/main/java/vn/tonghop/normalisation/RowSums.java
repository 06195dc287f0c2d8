package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.tonghop.normalisation.SumTable.Line;
import vn.tonghop.report.Finding;

/** A total row against the rows it adds up, "2" against "2.1", "2.2", "2.3". */
final class RowSums {

    private static final Pattern OF_WHICH = Pattern.compile("(?:trong do|rieng|bao gom).*");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})(?:\\.(\\d{1,2}))?\\.?");
    private static final Pattern ARABIC = Pattern.compile("\\d{1,3}\\.?");
    private static final BigDecimal NEAR = new BigDecimal("0.15");

    /** A total of its rows and nothing else: "Tổng số hồ sơ tiếp nhận" may be a row of its own. */
    private static final Pattern ONLY_TOTAL =
            Pattern.compile(
                    "(?:tong|tong cong|tong so|cong|cong chung|tong chung|ca (?:nam|nuoc|ky|quy|tinh|huyen|xa)|toan [a-z]+(?: [a-z]+)?|cong toan [a-z]+(?: [a-z]+)?)");

    private final SumTable table;
    private final List<Finding> findings = new ArrayList<>();

    private RowSums(SumTable table) {
        this.table = table;
    }

    static List<Finding> wrong(SumTable table) {
        var sums = new RowSums(table);
        sums.totals();
        sums.families();
        return sums.findings;
    }

    private void totals() {
        for (int i = 0; i < table.lines().size(); i++) {
            if (!table.lines().get(i).isTotal()) {
                continue;
            }
            List<List<Line>> sets = new ArrayList<>();
            List<Line> above = details(table.lines().subList(0, i));
            List<Line> below = details(table.lines().subList(i + 1, table.lines().size()));
            for (List<Line> parts : List.of(above, below)) {
                sets.add(parts);
                sets.add(parts.stream().filter(l -> ARABIC.matcher(l.mark()).matches()).toList());
                sets.add(parts.stream().filter(l -> l.mark().matches("[IVX]{1,4}|[A-Z]")).toList());
            }
            total(table.lines().get(i), sets);
        }
    }

    private static List<Line> details(List<Line> lines) {
        List<Line> details = new ArrayList<>();
        for (Line line : lines) {
            if (!line.isTotal() && !OF_WHICH.matcher(line.label()).matches()) {
                details.add(line);
            }
        }
        return details;
    }

    /**
     * The rows that are meant as parts are those with which most columns fit. Where but one does,
     * or none, what is left has to come near, as a mistyped digit does.
     */
    private void total(Line total, List<List<Line>> sets) {
        List<Integer> wrong = List.of();
        List<Line> meant = List.of();
        int most = -1;
        for (List<Line> parts : sets) {
            List<Integer> off = new ArrayList<>();
            int fits = 0;
            boolean near = true;
            for (int column : total.cells().keySet()) {
                BigDecimal sum =
                        parts.size() < 2
                                        || table.isShare(column)
                                        || isMean(total.at(column), parts, column)
                                ? null
                                : sum(parts, column);
                if (sum != null && sum.compareTo(total.at(column)) == 0) {
                    fits++;
                } else if (sum != null) {
                    off.add(column);
                    near &= isNear(sum, total.at(column));
                }
            }
            boolean only = near && (fits > 0 || ONLY_TOTAL.matcher(total.label()).matches());
            boolean told = fits > 1 && fits > off.size() || only && fits + off.size() > 0;
            if (fits > most && told) {
                most = fits;
                wrong = off;
                meant = parts;
            }
        }
        for (int column : wrong) {
            tell(total, column, meant);
        }
    }

    /** Decimals up to a hundred, and no more than the greatest part: no sum of these. */
    private static boolean isMean(BigDecimal total, List<Line> parts, int column) {
        BigDecimal most = BigDecimal.ZERO;
        boolean decimals = total.scale() > 0;
        for (Line part : parts) {
            BigDecimal value = part.at(column);
            most = value == null ? most : most.max(value);
        }
        return decimals
                && most.compareTo(BigDecimal.valueOf(100)) <= 0
                && total.compareTo(most) <= 0;
    }

    private static boolean isNear(BigDecimal sum, BigDecimal total) {
        BigDecimal off = sum.subtract(total).abs();
        return off.compareTo(BigDecimal.ONE) <= 0 || off.compareTo(total.multiply(NEAR)) <= 0;
    }

    /** Null where a row has no figure in this column. */
    private static BigDecimal sum(List<Line> parts, int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line part : parts) {
            if (part.at(column) == null) {
                return null;
            }
            sum = sum.add(part.at(column));
        }
        return sum;
    }

    /** "1 Tổng số", "1.1 …", "1.2 …": each number against those below it. */
    private void families() {
        Map<String, List<Line>> below = new LinkedHashMap<>();
        Map<String, Line> heads = new LinkedHashMap<>();
        for (Line line : table.lines()) {
            var numbered = NUMBERED.matcher(line.mark());
            if (numbered.matches() && numbered.group(2) == null) {
                heads.putIfAbsent(numbered.group(1), line);
            } else if (numbered.matches()) {
                below.computeIfAbsent(numbered.group(1), n -> new ArrayList<>()).add(line);
            }
        }
        List<String> off = new ArrayList<>();
        int fits = 0;
        for (var family : below.entrySet()) {
            Line head = heads.get(family.getKey());
            if (head == null || family.getValue().size() < 2 || head.cells().size() != 1) {
                continue;
            }
            int column = head.cells().keySet().iterator().next();
            BigDecimal sum = sum(family.getValue(), column);
            if (sum != null && sum.compareTo(head.at(column)) == 0) {
                fits++;
            } else if (sum != null && SumTable.WHOLE.matcher(head.label()).matches()) {
                off.add(family.getKey());
            }
        }
        if (fits >= off.size()) {
            for (String number : off) {
                Line head = heads.get(number);
                int column = head.cells().keySet().iterator().next();
                tell(head, column, below.get(number));
            }
        }
    }

    private void tell(Line line, int column, List<Line> parts) {
        findings.add(
                table.finding(
                        "NORM-032", line.cells().get(column), sum(parts, column), parts.size()));
    }
}
