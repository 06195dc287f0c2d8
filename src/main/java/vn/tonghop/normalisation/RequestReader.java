package vn.tonghop.normalisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.RequestedItem;

/**
 * What a letter asks its addressees for: the items, and the day by which. "Trước ngày 30/11" ends
 * before that day begins; "chậm nhất ngày 30/11" ends with it.
 */
final class RequestReader {

    /**
     * @param day null when none is named
     * @param exclusive the answer has to be there before that day
     */
    record Deadline(LocalDate day, boolean exclusive, String raw, Row row) {}

    /** What is asked; {@code deadline} may be null. */
    record Request(List<RequestedItem> items, Deadline deadline) {}

    /** Letters, urgent messages and directives ask; a report does not. */
    private static final Set<String> ASKING = Set.of("CV", "CĐ", "CT");

    private static final Pattern ASKS =
            Pattern.compile(
                    "(?:(?<![a-z])d[e]\\s?ngh[il1]|yeu cau|tran trong de|kinh de|xin g\\S{1,3}|(?<!duoc )giao cac|kinh mong)[^.]{0,260}?(?:bao cao|cung cap|g[a-z]{1,3}i (?:ve|b|s|u|cho)|tong hop|xin gri|danh gia)");
    private static final Pattern REPORTS_ITSELF =
            Pattern.compile(
                    "(?:xin\\s+)?b.{1,2}o c.{1,2}o [^.:]{0,160}(?:nhu sau|cu the|sau day)\\s*:");
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?<![a-z])tr[a-z]{1,4}c\\s+((?:\\d{1,2}\\s?(?:h|gio|:)\\s?\\d{0,2}\\S{0,5}\\s*,?\\s*)?)(?:ng\\S{1,3}\\s+)");
    private static final Pattern UNTIL =
            Pattern.compile(
                    "(?:cham nhat|muon nhat|han cuoi|han chot|thoi han|han gui|han bao cao|den het|truoc khi het|(?<![a-z])het)[^.;\\d]{0,60}?(?:ng\\S{1,3}\\s+)");
    private static final Pattern NO_YEAR =
            Pattern.compile("\\G(\\d{1,2})\\s?[/-]\\s?(\\d{1,2})(?![\\d/-])");
    private static final Pattern ANSWER =
            Pattern.compile("g[a-z]{1,3}i|bao cao|tong hop|cung cap|hoan thanh|bao c");

    private RequestReader() {}

    /** What the document asks for, when it asks for a report at all. */
    static Optional<Request> read(String kind, Outline outline, LocalDate issued, boolean marked) {
        if (kind != null && !ASKING.contains(kind)) {
            return Optional.empty();
        }
        String all = Folding.plain(joined(outline));
        if (!ASKS.matcher(all).find()) {
            return Optional.empty();
        }
        Deadline deadline = deadline(outline, issued);
        List<RequestedItem> items = items(outline, marked);
        boolean itself = REPORTS_ITSELF.matcher(all).find() && deadline == null;
        if (itself || deadline == null && items.isEmpty() || kind == null && deadline == null) {
            return Optional.empty();
        }
        return Optional.of(new Request(items, deadline));
    }

    private static String joined(Outline outline) {
        StringBuilder all = new StringBuilder();
        outline.entries().stream()
                .filter(e -> e.part() != Part.FOOTNOTE)
                .forEach(e -> all.append(e.paragraph().folded()).append(". "));
        return all.toString();
    }

    private static Deadline deadline(Outline outline, LocalDate issued) {
        for (Outline.Entry entry : outline.entries()) {
            Paragraph paragraph = entry.paragraph();
            String folded = paragraph.folded();
            if (!ANSWER.matcher(folded).find()) {
                continue;
            }
            Deadline before = deadline(paragraph, BEFORE, true, issued);
            Deadline found = before != null ? before : deadline(paragraph, UNTIL, false, issued);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Deadline deadline(
            Paragraph paragraph, Pattern pattern, boolean exclusive, LocalDate issued) {
        String folded = paragraph.folded();
        Matcher said = pattern.matcher(folded);
        while (said.find()) {
            // "trước 17 giờ 00 ngày 20/11" is still that day
            boolean hour = exclusive && !said.group(1).isBlank();
            int end = said.end();
            Optional<DayReader.Found> full = DayReader.after(folded, end, 1);
            LocalDate day = full.map(DayReader.Found::day).orElse(null);
            int until = full.map(DayReader.Found::end).orElse(end);
            Matcher brief = NO_YEAR.matcher(folded);
            if (day == null && issued != null && brief.find(end)) {
                day = withYear(brief, issued);
                until = brief.end();
            }
            if (day != null && (issued == null || !day.isBefore(issued))) {
                String raw = paragraph.text().substring(said.start(), until);
                return new Deadline(day, exclusive && !hour, raw, rowAt(paragraph, said.start()));
            }
        }
        return null;
    }

    private static LocalDate withYear(Matcher brief, LocalDate issued) {
        try {
            int month = Integer.parseInt(brief.group(2));
            LocalDate day = LocalDate.of(issued.getYear(), month, Integer.parseInt(brief.group(1)));
            return day.isBefore(issued) ? day.plusYears(1) : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Row rowAt(Paragraph paragraph, int at) {
        int end = 0;
        for (Row row : paragraph.rows()) {
            end += row.text().strip().length() + 1;
            if (at < end) {
                return row;
            }
        }
        return paragraph.first();
    }

    /** The list after "đề nghị … cung cấp các nội dung sau:". */
    private static List<RequestedItem> items(Outline outline, boolean marked) {
        List<RequestedItem> items = new ArrayList<>();
        boolean open = false;
        int level = 0;
        for (Outline.Entry entry : outline.entries()) {
            Paragraph paragraph = entry.paragraph();
            boolean item = paragraph.level() > 0 && paragraph.level() < 9;
            if (open && item && (level == 0 || paragraph.level() <= level)) {
                level = paragraph.level();
                items.add(item(paragraph, marked));
            } else if (!open || !item) {
                open =
                        !open
                                && items.isEmpty()
                                && paragraph.text().strip().endsWith(":")
                                && ASKS.matcher(Folding.plain(paragraph.folded())).find();
            }
            if (!open && !items.isEmpty()) {
                break;
            }
        }
        return items;
    }

    private static RequestedItem item(Paragraph paragraph, boolean marked) {
        String text =
                paragraph.text().substring(paragraph.body()).strip().replaceAll("[;.,]+$", "");
        Row row = paragraph.first();
        return new RequestedItem(
                text,
                section(paragraph.letters(), marked),
                Evidence.inText(row.page(), row.number(), paragraph.text().strip()));
    }

    private static String section(String letters, boolean marked) {
        String start = letters.substring(0, Math.min(28, letters.length()));
        if (says(start, marked, "khokhan", "vuongmac", "tontai", "hanche", "batcap")) {
            return "difficulties";
        }
        if (says(start, marked, "dexuat", "kiennghi", "giaiphap")) {
            return "proposals";
        }
        return says(start, marked, "hientrang", "thuctrang", "tinhhinh", "ketqua", "danhgia")
                ? "currentState"
                : null;
    }

    private static boolean says(String start, boolean marked, String... words) {
        for (String word : words) {
            if (start.contains(word)
                    || !marked && FuzzyPhrases.best(word, start, word.length() * 0.25) != null) {
                return true;
            }
        }
        return false;
    }
}
