package vn.tonghop.normalisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.RequestedItem;

/** What a letter asks its addressees for: the items, and the day by which. */
final class RequestReader {

    /** What is asked; {@code deadline} may be null. */
    record Request(List<RequestedItem> items, DeadlineReader.Deadline deadline) {}

    /** Letters, urgent messages and directives ask; a report does not. */
    private static final Set<String> ASKING = Set.of("CV", "CĐ", "CT");

    private static final String[] ASKS = {"denghi", "yeucau", "xingui", "kinhmong"};
    static final String[] ANSWER = {
        "baocao", "cungcap", "tonghop", "guive", "chobiet", "gopy", "xingui", "danhgia", "thongke",
        "rasoat"
    };
    private static final Pattern REPORTS_ITSELF =
            Pattern.compile(
                    "(?:xin\\s+)?b.{1,2}o c.{1,2}o [^.:]{0,160}(?:nhu sau|cu the|sau day)\\s*:");

    /** "hướng dẫn chế độ báo cáo tháng như sau:" is no report either. */
    private static final Pattern SETS_RULES =
            Pattern.compile("(?:huong dan|thong bao|quy dinh) (?:ve )?(?:che do |viec )?bao cao");

    private RequestReader() {}

    /** What the document asks for, when it asks for a report at all. */
    static Optional<Request> read(
            String kind,
            String subject,
            Outline outline,
            LocalDate issued,
            boolean marked,
            List<Sheet> sheets) {
        // a notice asks when it is about a report
        boolean notice = "TB".equals(kind) && isAboutAReport(subject);
        if (kind != null && !ASKING.contains(kind) && !notice) {
            return Optional.empty();
        }
        if (outline.entries().stream().noneMatch(e -> asks(e.paragraph(), marked))) {
            return Optional.empty();
        }
        DeadlineReader.Deadline deadline = DeadlineReader.read(outline, issued, marked);
        List<RequestedItem> items = new AskedItems(outline, marked).read(sheets);
        String all = joined(outline);
        boolean itself =
                deadline == null
                        && REPORTS_ITSELF.matcher(all).find()
                        && !SETS_RULES.matcher(all).find();
        if (itself || deadline == null && items.isEmpty() || kind == null && deadline == null) {
            return Optional.empty();
        }
        return Optional.of(new Request(items, deadline));
    }

    private static boolean isAboutAReport(String subject) {
        return subject != null
                && Folding.words(subject).matches("(?:.* )?(?:bao cao|so lieu)(?: .*)?");
    }

    private static String joined(Outline outline) {
        StringBuilder all = new StringBuilder();
        outline.entries().stream()
                .filter(e -> e.part() != Part.FOOTNOTE)
                .forEach(e -> all.append(e.paragraph().folded()).append(". "));
        return all.toString();
    }

    /** "đề nghị … báo cáo", in one paragraph. */
    static boolean asks(Paragraph paragraph, boolean marked) {
        String letters = Folding.letters(Folding.plain(paragraph.folded()));
        return FuzzyPhrases.says(letters, marked, ASKS)
                && FuzzyPhrases.says(letters, marked, ANSWER);
    }

    static Row rowAt(Paragraph paragraph, int at) {
        int end = 0;
        for (Row row : paragraph.rows()) {
            end += row.text().strip().length() + 1;
            if (at < end) {
                return row;
            }
        }
        return paragraph.first();
    }

    /**
     * The part of a report that answers an item, by its first words; null when they do not tell.
     */
    static String section(String letters, boolean marked) {
        String start = letters.substring(0, Math.min(28, letters.length()));
        if (says(start, marked, "khokhan", "vuongmac", "tontai", "hanche", "batcap")) {
            return "difficulties";
        }
        if (says(start, marked, "dexuat", "kiennghi", "giaiphap")) {
            return "proposals";
        }
        return says(
                        start,
                        marked,
                        "hientrang",
                        "thuctrang",
                        "tinhhinh",
                        "ketqua",
                        "danhgia",
                        "soluong",
                        "solieu",
                        "danhsach",
                        "congtac",
                        "viec")
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
