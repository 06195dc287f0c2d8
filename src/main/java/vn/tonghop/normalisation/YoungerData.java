package vn.tonghop.normalisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.message.VietnameseText;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Severity;

/**
 * Data that a text says to be counted up to a day after the document's own ("Số liệu cập nhật đến
 * ngày 25/12/2024" in a report of 20/12/2024): {@code NORM-037}. A day by which something shall be
 * done is no such day.
 */
final class YoungerData {

    private static final Set<Part> SILENT = Set.of(Part.PLAN, Part.PROPOSALS, Part.ADDRESS);

    private static final Pattern UP_TO =
            Pattern.compile(
                    "(?<![a-z])(?:so lieu|tinh|cap nhat|chot|luy ke|thong ke|trich xuat|ket xuat|ghi nhan|tong hop)(?![a-z])[^.;]{0,60}?(?<![a-z])(?:den|toi|vao|ngay|luc)(?: het)?(?: \\d{1,2} ?(?:gio|h)(?: ?\\d{1,2}(?: phut)?)?,?)?(?: ngay)?\\s*(?=\\d{1,2}(?:[/.-]|\\s+thang))");

    private static final Pattern TO_BE_DONE =
            Pattern.compile(
                    "(?<![a-z])(?:truoc|phan dau|thoi han|han chot|cham nhat|xong|tu (?:ngay )?\\d[^;]*|se|du kien|ke hoach)(?![a-z])");

    private YoungerData() {}

    /**
     * @param issued the document's day, or null
     * @param end the last day of the period, or null: that it is to come is another finding
     */
    static List<Finding> of(Outline outline, LocalDate issued, LocalDate end) {
        List<Finding> findings = new ArrayList<>();
        if (issued == null) {
            return findings;
        }
        for (Outline.Entry entry : outline.entries()) {
            if (!SILENT.contains(entry.part())) {
                in(entry.paragraph(), issued, end).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> in(Paragraph paragraph, LocalDate issued, LocalDate end) {
        Matcher said = UP_TO.matcher(paragraph.folded());
        while (said.find()) {
            Optional<LocalDate> day =
                    DayReader.after(paragraph.folded(), said.end(), 1).map(DayReader.Found::day);
            String clause =
                    paragraph.folded().substring(Math.max(0, said.start() - 40), said.end());
            if (day.isPresent()
                    && day.get().isAfter(issued)
                    && !day.get().equals(end)
                    && !TO_BE_DONE.matcher(clause).find()) {
                Row row = paragraph.rowAt(said.start());
                return Optional.of(
                        Words.finding(
                                "NORM-037",
                                Severity.WARNING,
                                Evidence.inText(row.page(), row.number(), row.text().strip()),
                                VietnameseText.day(day.get()),
                                VietnameseText.day(issued)));
            }
        }
        return Optional.empty();
    }
}
