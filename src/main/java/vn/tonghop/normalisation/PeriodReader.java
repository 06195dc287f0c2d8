package vn.tonghop.normalisation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.report.Period;

/** The time a report speaks of: from its subject, its opening, or what it speaks of most. */
final class PeriodReader {

    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?<![a-z])n[a-z]m\\s+"
                            + "((?:19|20)\\d\\d)"
                            + "(?!\\s*[-–]\\s*(?:19|20)\\d\\d)");
    private static final Pattern REPORTS =
            Pattern.compile(
                    "b.{1,2}o c.{1,2}o (?:ket qua|tinh hinh|cong tac|k.t qu.)[^.:]{0,200}(?=:)");
    private static final Pattern PLAN =
            Pattern.compile(
                    "(?<![a-z])(?:phuong huong|dinh huong|nhiem vu trong tam|nhiem vu, giai phap|nhiem vu (?:thang|quy|nam|\\d)|ke hoach (?:thang|quy|nam|\\d)|va nhiem vu|du kien)(?![a-z])");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");
    private static final Pattern AS_OF = Pattern.compile("tinh den (?:het |thoi diem )?(?:ngay )?");
    private static final Pattern STATES_DAYS =
            Pattern.compile(".*(?:ky bao cao|so lieu|thoi gian|thoi diem chot).*");

    private static final Pattern BRACKET =
            Pattern.compile(
                    "\\s*\\((?:so lieu |tinh |ky so lieu |ky bao cao )*:?\\s*tu (?:ngay )?\\d");

    private static final int HEAD_ROWS = 25;
    private static final int OPENING_ROWS = 15;

    /** How far the days stated may lie from the calendar's for the same period. */
    private static final int SAME_DAYS = 45;

    private PeriodReader() {}

    /**
     * From the subject first, then from what the text speaks of most; unknown when it says none.
     */
    static Period read(Manuscript text, String subject, HeaderZone zone, LocalDate issued) {
        Optional<Period> named = subject == null ? Optional.empty() : ofSubject(subject, issued);
        if (named.isEmpty()) {
            named = opening(text, zone);
        }
        if (named.isPresent()) {
            return withItsDays(named.get(), text, zone);
        }
        Period stated = daysAlone(text, zone);
        if (stated != null) {
            return stated;
        }
        return issued == null ? Period.UNKNOWN : mostSpokenOf(text, zone, issued);
    }

    /** The period the subject names; {@code issued} may be null. */
    static Optional<Period> ofSubject(String subject, LocalDate issued) {
        String folded = Folding.fold(subject);
        Matcher plan = PLAN.matcher(folded);
        if (plan.find()) {
            Optional<Period> reported = reported(folded, plan.start(), issued);
            if (reported.isPresent()) {
                return reported;
            }
        }
        Optional<Period> named = PeriodNames.in(folded).or(() -> asOf(folded));
        return named.isPresent() || issued == null
                ? named
                : PeriodNames.withoutYear(folded, issued);
    }

    /**
     * "Kết quả 09 tháng đầu năm, phương hướng 03 tháng cuối năm 2025": the time before the plan.
     */
    private static Optional<Period> reported(String subject, int plan, LocalDate issued) {
        String before = subject.substring(0, plan);
        Optional<Period> named = PeriodNames.in(before);
        Matcher year = YEAR.matcher(subject);
        LocalDate last =
                issued != null || !year.find(plan)
                        ? issued
                        : LocalDate.of(Integer.parseInt(year.group()), 12, 31);
        return named.isPresent() || last == null ? named : PeriodNames.withoutYear(before, last);
    }

    private static Optional<Period> asOf(String folded) {
        Matcher said = AS_OF.matcher(folded);
        return said.find()
                ? DayReader.after(folded, said.end(), 2)
                        .map(DayReader.Found::day)
                        .map(PeriodNames::until)
                : Optional.empty();
    }

    /**
     * "Kỳ báo cáo từ ngày … đến ngày …": the days the figures are really of, also where a sentence
     * states them ("từ ngày 10/12/2023 đến ngày 10/12/2024" in a report of 2024).
     */
    private static Period withItsDays(Period named, Manuscript text, HeaderZone zone) {
        for (int i = zone.end(); i < text.size(); i++) {
            String row = text.row(i).folded();
            String two = row + " " + (i + 1 < text.size() ? text.row(i + 1).folded() : "");
            Period days = two.contains("/") || two.contains("th") ? range(two) : null;
            boolean stated =
                    i < zone.end() + HEAD_ROWS && STATES_DAYS.matcher(row).matches()
                            || explains(named, two);
            if (days != null && (stated || isAbout(named, days))) {
                return new Period(days.from(), days.to(), named.label());
            }
        }
        return named;
    }

    /**
     * "quý I/2026 (từ 15/9/2025 đến 14/12/2025)": the days that it is said to be, right or wrong.
     */
    private static boolean explains(Period named, String folded) {
        return PeriodNames.all(folded).stream()
                .filter(found -> found.period().equals(named))
                .anyMatch(found -> BRACKET.matcher(folded.substring(found.end())).lookingAt());
    }

    /** "(Từ ngày 15/10/2023 đến ngày 14/11/2023)" under a title that names no period. */
    private static Period daysAlone(Manuscript text, HeaderZone zone) {
        for (int i = zone.end(); i < Math.min(text.size(), zone.end() + OPENING_ROWS); i++) {
            String row = text.row(i).folded().strip();
            boolean stated =
                    STATES_DAYS.matcher(row).matches() || row.matches("\\(?\\W?tu (?:ngay )?\\d.*");
            String next = i + 1 < text.size() ? text.row(i + 1).folded().strip() : "";
            Period days = zone.isHead() && stated ? range(row + " " + next) : null;
            if (days != null) {
                return days;
            }
        }
        return null;
    }

    private static Period range(String folded) {
        return PeriodNames.range(folded).orElse(null);
    }

    private static boolean isAbout(Period named, Period days) {
        return Math.abs(ChronoUnit.DAYS.between(named.from(), days.from())) <= SAME_DAYS
                && Math.abs(ChronoUnit.DAYS.between(named.to(), days.to())) <= SAME_DAYS;
    }

    /** "… báo cáo kết quả tháng 11/2023 như sau:" */
    private static Optional<Period> opening(Manuscript text, HeaderZone zone) {
        int end = Math.min(text.size(), zone.end() + OPENING_ROWS);
        StringBuilder all = new StringBuilder();
        for (int i = zone.end(); i < end; i++) {
            all.append(text.row(i).folded()).append(' ');
        }
        String opening = all.toString().replaceAll("\\s+", " ");
        Matcher said = REPORTS.matcher(opening);
        return said.find() ? PeriodNames.in(said.group()) : Optional.empty();
    }

    private static Period mostSpokenOf(Manuscript text, HeaderZone zone, LocalDate issued) {
        Map<Integer, Integer> years = new HashMap<>();
        for (int i = zone.end(); i < text.size(); i++) {
            Matcher whole = WHOLE.matcher(text.row(i).folded());
            while (whole.find()) {
                years.merge(Integer.parseInt(whole.group(1)), 1, Integer::sum);
            }
        }
        // a report of January may speak of the year before
        int year = issued.getYear();
        int before = issued.getMonthValue() <= 2 ? years.getOrDefault(year - 1, 0) : 0;
        int same = years.getOrDefault(year, 0);
        if (same == 0 && before == 0) {
            return Period.UNKNOWN;
        }
        return PeriodNames.year(before > same ? year - 1 : year);
    }
}
