package vn.tonghop.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How much a file looks like the report among the files beside it, best first. An administrative
 * document shows itself by its form (annex I of NĐ 30/2020/NĐ-CP: national title, line of number
 * and symbol, name of the kind).
 */
enum Standing {
    /** Running text with the header of a document. */
    REPORT,
    /** Running text. */
    TEXT,
    /** Running text that calls itself an annex (phụ lục) or a form (biểu). */
    ANNEX,
    /** Tables alone. */
    TABLES;

    private static final int LOOKED_AT = 40;
    private static final int BEGINNING = 3;

    private static final Pattern FORM =
            Pattern.compile(
                    "(?m)^\\h*(?:"
                            + "(?i:so)\\h*[:.]\\h*\\d*\\h*/\\h*(?:\\d{4}/)?[A-Z]{2,}"
                            + "|.{0,200}CONG HOA XA HOI CHU NGHIA VIET NAM\\h*$"
                            + "|BAO CAO(?![a-z]))");

    private static final Pattern NAMED_ANNEX =
            Pattern.compile("(?mi)^\\h*(?:phu luc|bieu (?:mau|so)|danh sach)(?!\\p{L})");

    static Standing of(Readout.Read read) {
        if (read.stated() != null) {
            return REPORT;
        }
        var lines =
                read.pages().stream()
                        .flatMap(p -> p.lines().stream())
                        .map(Line::text)
                        .filter(t -> !t.isBlank())
                        .limit(LOOKED_AT)
                        .map(Standing::withoutMarks)
                        .toList();
        if (lines.isEmpty()) {
            return TABLES;
        }
        if (NAMED_ANNEX.matcher(joined(lines, BEGINNING)).find()) {
            return ANNEX;
        }
        return FORM.matcher(joined(lines, LOOKED_AT)).find() ? REPORT : TEXT;
    }

    private static String joined(List<String> lines, int most) {
        return lines.stream().limit(most).collect(Collectors.joining("\n"));
    }

    private static String withoutMarks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('Đ', 'D')
                .replace('đ', 'd');
    }
}
