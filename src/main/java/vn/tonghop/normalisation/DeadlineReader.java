package vn.tonghop.normalisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day by which a letter wants its answer. "Trước ngày 30/11" ends before that day begins; "chậm
 * nhất ngày 30/11" ends with it.
 */
final class DeadlineReader {

    /**
     * @param day null when none is named
     * @param exclusive the answer has to be there before that day
     */
    record Deadline(LocalDate day, boolean exclusive, String raw, Row row) {}

    private static final String[] FIRST_WORDS = {
        "chamnhat", "muonnhat", "hancuoi", "hanchot", "thoihan", "denhet", "truockhihet", "hetngay"
    };
    private static final Pattern HOUR =
            Pattern.compile("(?s).*\\d{1,2}\\s?(?:h|gio|:)\\s?\\d{0,2}\\D{0,14}$");
    private static final Pattern NO_YEAR =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})\\s?[/-]\\s?(\\d{1,2})(?![\\d/-]|\\.\\d)");

    private DeadlineReader() {}

    /** Null when none is named. */
    static Deadline read(Outline outline, LocalDate issued, boolean marked) {
        for (Outline.Entry entry : outline.entries()) {
            Paragraph paragraph = entry.paragraph();
            String letters = Folding.letters(Folding.plain(paragraph.folded()));
            if (!FuzzyPhrases.says(letters, marked, RequestReader.ANSWER)
                    && !letters.contains("gui")) {
                continue;
            }
            Deadline found = deadline(paragraph, issued, marked);
            if (found != null) {
                return found;
            }
        }
        return null;
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
                            || hour && FuzzyPhrases.says(end, marked, "truoc");
            boolean until = FuzzyPhrases.says(letters, marked, FIRST_WORDS);
            if ((exclusive || until) && (issued == null || !day.day().isBefore(issued))) {
                String raw =
                        paragraph
                                .text()
                                .substring(Math.max(0, day.start() - 24), day.end())
                                .strip();
                // "trước 17 giờ ngày 20/11" is still that day
                return new Deadline(
                        day.day(),
                        exclusive && !until && !hour,
                        raw,
                        RequestReader.rowAt(paragraph, day.start()));
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
                            .matches(".*ng\\S{1,3}\\s+$");
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
