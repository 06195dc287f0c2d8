package vn.tonghop.normalisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.RequestedItem;

/** What a letter asks its addressees for: the items, and the day by which. */
final class RequestReader {

    /** What is asked; {@code deadline} may be null. */
    record Request(List<RequestedItem> items, DeadlineReader.Deadline deadline) {}

    /** Letters, urgent messages and directives ask; a report does not. */
    private static final Set<String> ASKING = Set.of("CV", "CĐ", "CT");

    private static final String[] ASKS = {"denghi", "yeucau", "xingui", "kinhmong"};
    static final String[] ANSWER = {
        "baocao", "cungcap", "tonghop", "guive", "gopy", "xingui", "danhgia", "thongke", "rasoat"
    };
    private static final String[] CONTENTS = {
        "noidungbaocaogom",
        "noidungbaocaobaogom",
        "noidungbaocaonhusau",
        "noidungbaocaocuthe",
        "noidungcanbaocao",
        "noidungdenghibaocao",
        "baocaogomcacnoidung",
        "baocaocannheu",
        "decuongbaocao"
    };
    private static final Pattern REPORTS_ITSELF =
            Pattern.compile(
                    "(?:xin\\s+)?b.{1,2}o c.{1,2}o [^.:]{0,160}(?:nhu sau|cu the|sau day)\\s*:");

    /** "(1)", "(i)", "(a)": a list within a sentence. */
    private static final Pattern INLINE =
            Pattern.compile("\\(\\s?([1-6]|[a-e]|i{1,3}|iv|v)\\s?\\)\\s*");

    private RequestReader() {}

    /** What the document asks for, when it asks for a report at all. */
    static Optional<Request> read(String kind, Outline outline, LocalDate issued, boolean marked) {
        if (kind != null && !ASKING.contains(kind)) {
            return Optional.empty();
        }
        if (outline.entries().stream().noneMatch(e -> asks(e.paragraph(), marked))) {
            return Optional.empty();
        }
        DeadlineReader.Deadline deadline = DeadlineReader.read(outline, issued, marked);
        List<RequestedItem> items = items(outline, marked);
        boolean itself = deadline == null && REPORTS_ITSELF.matcher(joined(outline)).find();
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

    /** "đề nghị … báo cáo", in one paragraph. */
    private static boolean asks(Paragraph paragraph, boolean marked) {
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

    /** The list after "đề nghị … cung cấp các nội dung sau:", else the one within a sentence. */
    private static List<RequestedItem> items(Outline outline, boolean marked) {
        List<RequestedItem> listed = listed(outline, marked);
        if (!listed.isEmpty()) {
            return listed;
        }
        return outline.entries().stream()
                .map(Outline.Entry::paragraph)
                .filter(p -> asks(p, marked) || announces(p, marked))
                .map(p -> within(p, marked))
                .filter(items -> !items.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** "Nội dung báo cáo gồm:", "theo các nội dung sau:" */
    private static boolean announces(Paragraph paragraph, boolean marked) {
        String letters = Folding.letters(Folding.plain(paragraph.folded()));
        return FuzzyPhrases.says(letters, marked, CONTENTS);
    }

    /** "… báo cáo (1) hiện trạng; (2) khó khăn; (3) đề xuất." */
    private static List<RequestedItem> within(Paragraph paragraph, boolean marked) {
        List<RequestedItem> items = new ArrayList<>();
        Matcher mark = INLINE.matcher(paragraph.folded());
        int begin = -1;
        int next = 1;
        while (mark.find()) {
            if (number(mark.group(1)) != next) {
                continue;
            }
            if (begin >= 0) {
                items.add(part(paragraph, begin, mark.start(), marked));
            }
            begin = mark.end();
            next++;
        }
        if (begin < 0 || next < 3) {
            return List.of();
        }
        int end = paragraph.text().indexOf(". ", begin);
        items.add(part(paragraph, begin, end < 0 ? paragraph.text().length() : end, marked));
        return items;
    }

    private static int number(String mark) {
        return switch (mark) {
            case "1", "i", "a" -> 1;
            case "2", "ii", "b" -> 2;
            case "3", "iii", "c" -> 3;
            case "4", "iv", "d" -> 4;
            case "5", "v", "e" -> 5;
            default -> 6;
        };
    }

    private static RequestedItem part(Paragraph paragraph, int from, int to, boolean marked) {
        String text = paragraph.text().substring(from, to).strip().replaceAll("[;.,]+$", "");
        Row row = rowAt(paragraph, from);
        return new RequestedItem(
                text,
                section(Folding.letters(text), marked),
                Evidence.inText(row.page(), row.number(), row.text().strip()));
    }

    private static List<RequestedItem> listed(Outline outline, boolean marked) {
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
                                && (asks(paragraph, marked) || announces(paragraph, marked));
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
