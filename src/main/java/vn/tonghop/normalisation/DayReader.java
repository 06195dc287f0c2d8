package vn.tonghop.normalisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as offices write them: "ngày 17 tháng 11 năm 2023", "ngày 06/11/2023". */
final class DayReader {

    /** The day of issue; each part may be damaged. */
    private static final Pattern ISSUED =
            Pattern.compile(
                    "(?<![a-z])ng.{1,2}y(?![a-z])(.{0,10}?)(?<![a-z])th[a-z]{0,3}ng(?![a-z])(.{0,8}?)"
                            + "(?<![a-z])n[a-z]{1,2}m(?![a-z])\\s*(\\d{4}|[0-9.…_ ]{0,8})");

    static final Pattern SHORT =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?((?:19|20)\\d\\d)(?!\\d)");

    static final Pattern LONG =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})\\s+th[a-z]{1,2}ng\\s+(\\d{1,2})\\s+n[a-z]m\\s+((?:19|20)\\d\\d)(?!\\d)");

    private DayReader() {}

    /**
     * The day of issue as a header prints it.
     *
     * @param day null when a part of it did not survive
     * @param left what is left of it: "…/11/2024"
     * @param start of "ngày" in the row
     */
    record Issued(LocalDate day, String raw, String left, int start, int end) {

        /** About when it was, for questions that a month's difference does not change; or null. */
        LocalDate about() {
            if (day != null) {
                return day;
            }
            String[] parts = left == null ? new String[0] : left.split("/");
            if (parts.length < 3 || !parts[2].matches("\\d{4}")) {
                return null;
            }
            String month = parts[1].matches("\\d{1,2}") ? parts[1] : "6";
            return of(parts[2], month, "1").orElse(null);
        }
    }

    /** Day, month and year are whole; the words between them may be damaged. */
    private static final Pattern DAMAGED =
            Pattern.compile(
                    "(?<!\\S)(\\S{3,5})\\s+(\\d{1,2})\\s+(\\S{4,6})\\s+(\\d{1,2})\\s+(\\S{2,4})\\s+((?:19|20)\\d\\d)(?!\\d)");

    private static Issued damaged(Row row) {
        Matcher found = DAMAGED.matcher(Folding.fold(row.text()));
        while (found.find()) {
            boolean words =
                    alike("ngay", found.group(1))
                            && alike("thang", found.group(3))
                            && alike("nam", found.group(5));
            if (words) {
                LocalDate day = of(found.group(6), found.group(4), found.group(2)).orElse(null);
                String left = found.group(2) + "/" + found.group(4) + "/" + found.group(6);
                return new Issued(
                        day,
                        row.text().substring(found.start(), found.end()),
                        left,
                        found.start(),
                        found.end());
            }
        }
        return null;
    }

    private static boolean alike(String word, String printed) {
        String letters = Folding.plain(printed).replaceAll("[^a-z]", "");
        FuzzyPhrases.Hit hit = FuzzyPhrases.best(word, letters, word.length() * 0.4);
        return hit != null && Math.abs(letters.length() - word.length()) <= 1;
    }

    /** The day of issue in a row of the header, or null. */
    static Issued issued(Row row) {
        Matcher found = ISSUED.matcher(row.folded());
        if (!found.find()) {
            Issued damaged = damaged(row);
            if (damaged != null) {
                return damaged;
            }
            Matcher brief = SHORT.matcher(row.folded());
            int ngay = row.folded().indexOf("ngay ");
            if (ngay >= 0
                    && brief.find(ngay)
                    && brief.start() - ngay < 8
                    && row.text().substring(0, ngay).strip().endsWith(",")) {
                return new Issued(
                        day(brief).orElse(null),
                        row.text().substring(ngay, brief.end()),
                        null,
                        ngay,
                        brief.end());
            }
            return null;
        }
        String raw = row.text().substring(found.start(), found.end()).strip();
        String day = bare(found.group(1));
        String month = bare(found.group(2));
        String year = found.group(3).strip();
        LocalDate date = null;
        if (day.matches("\\d{1,2}") && month.matches("\\d{1,2}") && year.matches("\\d{4}")) {
            date = of(year, month, day).orElse(null);
        }
        String left =
                (day.matches("\\d{1,2}") ? day : "…")
                        + "/"
                        + (month.matches("\\d{1,2}") ? month : "…")
                        + "/"
                        + (year.matches("\\d{4}") ? year : "…");
        return new Issued(date, raw, left, found.start(), found.end());
    }

    /** Without the specks beside it; what may be left of a digit stays. */
    private static String bare(String printed) {
        return printed.strip().replaceAll("^[-.,:;'’]+\\s*|\\s*[-.,:;'’]+$", "");
    }

    /** The first full day at or after {@code from}, at most {@code within} letters on. */
    static Optional<Found> after(String folded, int from, int within) {
        Found best = null;
        for (Pattern pattern : new Pattern[] {SHORT, LONG}) {
            Matcher matcher = pattern.matcher(folded);
            if (matcher.find(from) && matcher.start() - from <= within) {
                LocalDate day = day(matcher).orElse(null);
                if (day != null && (best == null || matcher.start() < best.start())) {
                    best = new Found(day, matcher.start(), matcher.end());
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** A day and where it stands. */
    record Found(LocalDate day, int start, int end) {}

    static Optional<LocalDate> day(Matcher found) {
        return found.groupCount() == 4
                ? of(found.group(4), found.group(3), found.group(1))
                : of(found.group(3), found.group(2), found.group(1));
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        try {
            LocalDate date =
                    LocalDate.of(
                            Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < 1945 || date.getYear() > 2100
                    ? Optional.empty()
                    : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
