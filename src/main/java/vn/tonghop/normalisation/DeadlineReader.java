package vn.tonghop.normalisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day by which a letter wants its answer. "Trước ngày 30/11" ends before that day begins; "chậm
 * nhất ngày 30/11" ends with it. "Trước ngày 25 hằng tháng" and "trong 05 ngày kể từ ngày nhận được
 * văn bản" are no day that the document alone tells.
 */
final class DeadlineReader {

    /**
     * @param day null when the words name none
     * @param exclusive the answer has to be there before that day
     * @param reason key of the message that says why there is no day, or null
     */
    record Deadline(LocalDate day, boolean exclusive, String raw, Row row, String reason) {}

    private static final String[] ANSWERS = {"gui", "nop", "hoanthanh", "thoihan", "hanchot"};
    private static final String[] WITH_ITS_DAY = {
        "chamnhat",
        "muonnhat",
        "denhet",
        "truockhihet",
        "hetngay",
        "khongqua",
        "khongmuonhon",
        "khongtrehon",
        "trongngay"
    };
    private static final String[] LIMIT = {
        "hancuoi", "hanchot", "thoihan", "hannop", "hangui", "hanbaocao"
    };

    /** "gửi về Sở vào ngày 20/11", "Hạn: 20/11" */
    private static final Pattern SENT_ON =
            Pattern.compile(
                    "(?:gui|nop)(?: [a-z]+){0,8} vao ngay\\s*$|(?<![a-z])(?:han|ngay (?:nhan|gui|nop)(?: bao cao)?|thoi gian (?:gui|nop|bao cao|hoan thanh|thuc hien))\\s*:\\s*(?:ngay )?$");

    /** "Thời điểm lấy số liệu: đến hết ngày 14/11" */
    private static final Pattern OF_DATA =
            Pattern.compile("so lieu[^.;,]{0,30}(?:den|tu)[^.;,]{0,20}$");

    /** "từ ngày 01/7/2025 đến hết ngày 10/10/2025": the time that is asked about. */
    private static final Pattern FROM_DAY =
            Pattern.compile(
                    "(?<![a-z])t(?:u|w|ir|ur) (?:ngay |\\d)[^;]{0,40}?\\d\\s*(?:den|toi|[-–])(?: het| cuoi)?(?: ngay)?\\s*$");

    private static final Pattern HOUR =
            Pattern.compile("(?s).*\\d{1,2}\\s?(?:h|gi[od06]|:|g)\\s?\\d{0,2}\\D{0,14}$");
    private static final Pattern NO_YEAR =
            Pattern.compile(
                    "(?<![\\d/.-])(\\d{1,2})(?:\\s?[/-]\\s?|\\s+thang\\s+)(\\d{1,2})(?![\\d/-]|\\.\\d|\\s+n[a-z]m\\s+\\d)");
    private static final Pattern RECURRING =
            Pattern.compile(
                    "(?:truoc|cham nhat|muon nhat|dinh ky|vao|han (?:gui|nop))[^.;]{0,50}?(?<![a-z])(?:hang|moi|cua) (?:tuan|thang|quy|nam|ky)(?![a-z])(?! \\d)");
    private static final Pattern RELATIVE =
            Pattern.compile(
                    "(?:trong (?:vong|thoi (?:han|gian))?|cham nhat(?: la)?|khong qua|sau)\\s*\\d{1,3} (?:\\([a-z ]{2,20}\\) )?(?:ngay|gio|tuan|thang)[^.;]{0,60}?(?:ke tu|tu khi|sau khi|tu ngay|nhan duoc)[^.;,]{0,50}");

    /** Letters before a day in which the first day of its time may stand. */
    private static final int FAR = 60;

    private DeadlineReader() {}

    /** Null when none is named. */
    static Deadline read(Outline outline, LocalDate issued, boolean marked) {
        Deadline without = null;
        for (Outline.Entry entry : outline.entries()) {
            Paragraph paragraph = entry.paragraph();
            String letters = Folding.letters(Folding.plain(paragraph.folded()));
            if (!FuzzyPhrases.says(letters, marked, RequestOpening.ANSWER)
                    && !FuzzyPhrases.says(letters, true, ANSWERS)
                    && !(!marked && RequestOpening.sends(paragraph))
                    && !RequestOpening.asks(paragraph, marked)
                    && !letters.matches(
                            "thoigian.*|han.{0,14}\\d.*|truoc\\d.*|chamnhat.*|han(?:cuoi|nop|gui).*")) {
                continue;
            }
            Deadline found = deadline(paragraph, issued, marked);
            if (found != null) {
                return found;
            }
            without = without == null ? withoutDay(paragraph) : without;
        }
        return without;
    }

    private static Deadline withoutDay(Paragraph paragraph) {
        Deadline recurring = withoutDay(RECURRING, "normalisation.deadline.recurring", paragraph);
        return recurring == null
                ? withoutDay(RELATIVE, "normalisation.deadline.relative", paragraph)
                : recurring;
    }

    private static Deadline withoutDay(Pattern words, String reason, Paragraph paragraph) {
        Matcher said = words.matcher(paragraph.folded());
        return said.find()
                ? new Deadline(
                        null,
                        false,
                        paragraph.text().substring(said.start(), said.end()).strip(),
                        paragraph.rowAt(said.start()),
                        reason)
                : null;
    }

    /** The first day to come that a word of limit stands before. */
    private static Deadline deadline(Paragraph paragraph, LocalDate issued, boolean marked) {
        String folded = paragraph.folded();
        int from = 0;
        while (from < folded.length()) {
            DayReader.Found day = nextDay(folded, from, issued);
            if (day == null) {
                return null;
            }
            String before = folded.substring(Math.max(from, day.start() - 45), day.start());
            String letters = Folding.letters(Folding.plain(before));
            boolean hour = HOUR.matcher(before).matches();
            String end = letters.substring(Math.max(0, letters.length() - (hour ? 18 : 10)));
            boolean exclusive =
                    FuzzyPhrases.says(end, marked, "truocngay")
                            || end.endsWith("truoc")
                            || before.matches("(?s).*truoc gio lam viec(?: cua)? ngay\\s*")
                            || hour && FuzzyPhrases.says(end, marked, "truoc");
            boolean inclusive =
                    FuzzyPhrases.says(letters, marked, WITH_ITS_DAY)
                            || SENT_ON.matcher(before).find();
            boolean ofData =
                    OF_DATA.matcher(before).find()
                            || FROM_DAY.matcher(
                                            folded.substring(
                                                    Math.max(0, day.start() - FAR), day.start()))
                                    .find();
            boolean limit =
                    !ofData
                            && (exclusive
                                    || inclusive
                                    || FuzzyPhrases.says(letters, marked, LIMIT));
            if (limit && (issued == null || !day.day().isBefore(issued))) {
                String raw =
                        paragraph
                                .text()
                                .substring(Math.max(0, day.start() - 24), day.end())
                                .strip();
                // "trước 17 giờ ngày 20/11" is still that day
                return new Deadline(
                        day.day(),
                        exclusive && !inclusive && !hour,
                        raw,
                        paragraph.rowAt(day.start()),
                        null);
            }
            from = day.end();
        }
        return null;
    }

    private static DayReader.Found nextDay(String folded, int from, LocalDate issued) {
        DayReader.Found full = DayReader.after(folded, from, Integer.MAX_VALUE).orElse(null);
        Matcher brief = NO_YEAR.matcher(folded);
        if (issued != null && brief.find(from) && (full == null || brief.start() < full.start())) {
            LocalDate day = withYear(brief, issued);
            boolean named =
                    folded.substring(Math.max(0, brief.start() - 6), brief.start())
                            .matches(".*(?:ng\\S{1,3}|uoc|nhat|han:?)\\s+$");
            if (day != null && named) {
                return new DayReader.Found(day, brief.start(), brief.end());
            }
        }
        return full;
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
}
