package vn.tonghop.demo;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the day as one table, a line a document, at most 160 columns wide. */
final class DayTable {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("dd/MM HH:mm");

    /** A column: its two headings and how wide it is. */
    private enum Column {
        ARRIVED("Đến lúc", "arrived", 11),
        CHANNEL("Kênh", "channel", 10),
        OFFICE("Đơn vị", "office", 21),
        NUMBER("Số, ký hiệu", "number", 14),
        UNDERSTOOD("Đã hiểu", "what was understood", 34),
        VERDICT("Kết luận", "verdict", 22),
        CONSOLIDATED("Tổng hợp", "consolidated in", 15),
        SUBMISSION("Nộp Bộ", "submission", 10),
        RECEIPT("Biên nhận", "receipt", 14);

        private final String vietnamese;
        private final String english;
        private final int width;

        Column(String vietnamese, String english, int width) {
            this.vietnamese = vietnamese;
            this.english = english;
            this.width = width;
        }
    }

    private DayTable() {}

    /** The whole table, lines separated by line feeds. */
    static String of(List<Understood> documents) {
        var lines = new ArrayList<String>();
        var columns = List.of(Column.values());
        lines.add(line(columns.stream().map(c -> c.vietnamese).toList()));
        lines.add(line(columns.stream().map(c -> c.english).toList()));
        lines.add(columns.stream().map(c -> "─".repeat(c.width)).collect(Collectors.joining("─")));
        documents.forEach(d -> lines.add(line(cells(d))));
        return String.join("\n", lines);
    }

    private static List<String> cells(Understood d) {
        return List.of(
                HOUR.format(ZonedDateTime.ofInstant(d.receivedAt(), SameBytes.VIETNAM)),
                channels(d.channels()),
                first(d.unitName(), d.issuer(), d.sender(), "?").replace("Ủy ban nhân dân", "UBND"),
                first(d.number(), "-"),
                understood(d),
                verdict(d),
                d.consolidated() == null ? "-" : shortPeriod(d.consolidated()),
                first(d.submission(), "-"),
                first(d.receipt(), "-"));
    }

    /** "mail ×2", "mail+ftp" */
    private static String channels(List<String> channels) {
        var counts = new LinkedHashMap<String, Integer>();
        channels.forEach(c -> counts.merge(c, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(c -> c.getValue() == 1 ? c.getKey() : c.getKey() + " ×" + c.getValue())
                .collect(Collectors.joining("+"));
    }

    private static String understood(Understood d) {
        var figures = d.figures();
        if (figures.containsKey("dossiers_received")) {
            return "%s: nhận %s, xong %s"
                    .formatted(
                            first(d.form(), "báo cáo"),
                            count(figures.get("dossiers_received")),
                            count(figures.get("dossiers_resolved")));
        }
        if (figures.containsKey("dossiers_online")) {
            return "%d chỉ tiêu, TT %s/%s"
                    .formatted(
                            figures.size(),
                            count(figures.get("dossiers_online")),
                            count(figures.get("dossiers_total")));
        }
        String figured = figures.isEmpty() ? "" : figures.size() + " chỉ tiêu: ";
        return figured + first(d.subject(), "-");
    }

    private static String verdict(Understood d) {
        if (d.outcome() == null) {
            return "… " + d.stage();
        }
        String revision = d.revision() > 1 ? ", bản " + d.revision() : "";
        String codes = d.notices().isEmpty() ? "" : " " + String.join(",", d.notices());
        return d.outcome() + revision + codes;
    }

    /** "II.06a 2023-11" says more than a regime's id. */
    private static String shortPeriod(String regimeAndPeriod) {
        String[] parts = regimeAndPeriod.split(" ", 2);
        return (parts[0].contains("ii06a") ? "II.06a " : "DVCTT ") + parts[1];
    }

    private static String count(BigDecimal number) {
        return number == null ? "?" : "%,d".formatted(number.longValue()).replace(',', '.');
    }

    private static String first(String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return "";
    }

    private static String line(List<String> cells) {
        var line = new StringBuilder();
        for (Column column : Column.values()) {
            line.append(fitted(cells.get(column.ordinal()), column.width)).append(' ');
        }
        return line.toString().stripTrailing();
    }

    private static String fitted(String text, int width) {
        String shown =
                text.length() <= width ? text : text.substring(0, width - 1).stripTrailing() + "…";
        return shown + " ".repeat(width - shown.length());
    }
}
