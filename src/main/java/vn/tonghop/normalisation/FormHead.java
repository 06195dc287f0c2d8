package vn.tonghop.normalisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Line;
import vn.tonghop.reading.Page;
import vn.tonghop.report.Period;

/**
 * The head and foot of a form: whom it is from and for, which time it is about, when it was signed.
 *
 * @param reporter "UBND huyện Tháp Mười", or null
 * @param receiver or null
 * @param period unknown when the head does not print it
 * @param day of signing, or null
 */
record FormHead(String reporter, String receiver, Period period, LocalDate day, Manuscript text) {

    private static final Pattern REPORTER =
            label("d.n vi (?:bao cao|gui|lap bao cao|thuc hien)|co quan bao cao");
    private static final Pattern RECEIVER =
            label("d.n vi nhan(?: bao cao)?|co quan nhan(?: bao cao)?|noi nhan bao cao");
    private static final Pattern NEXT =
            Pattern.compile("(?:d.n vi|co quan|ky bao cao|ngay|bieu so|ban hanh|\\bky\\b).*");

    private static Pattern label(String words) {
        return Pattern.compile("(?:^|[^a-z])(?:" + words + ")\\s*:?\\s*");
    }

    static FormHead of(FormReader.Filled filled) {
        List<String> above = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Cell cell : filled.sheet().cells()) {
            for (String line : cell.text().split("\\R")) {
                String text = line.replace('\u00a0', ' ').strip();
                if (text.isEmpty()) {
                    continue;
                }
                all.add(text);
                if (cell.row() < filled.firstHeader()) {
                    above.add(text);
                }
            }
        }
        return new FormHead(
                labelled(above, REPORTER),
                labelled(above, RECEIVER),
                period(above),
                day(all),
                manuscript(all));
    }

    /** Who fills the form in, by its head: "UBND huyện Tháp Mười", or null. */
    static String reporter(Grid grid, int firstHeader) {
        List<String> above = new ArrayList<>();
        grid.cells().stream()
                .filter(c -> c.row() < firstHeader)
                .flatMap(c -> c.text().lines())
                .map(line -> line.replace('\u00a0', ' ').strip())
                .filter(line -> !line.isEmpty())
                .forEach(above::add);
        return labelled(above, REPORTER);
    }

    /** What stands behind the label, in its own cell or in the next one. */
    private static String labelled(List<String> lines, Pattern label) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher found = label.matcher(Folding.fold(lines.get(i)));
            if (!found.find()) {
                continue;
            }
            String rest = lines.get(i).substring(found.end()).strip();
            Matcher next =
                    Pattern.compile("\\s{2,}[-+]?\\s*(?:d.n vi|co quan) nhan.*")
                            .matcher(Folding.fold(rest));
            rest = next.find() ? rest.substring(0, next.start()) : rest;
            if (rest.isEmpty()
                    && i + 1 < lines.size()
                    && !NEXT.matcher(Folding.fold(lines.get(i + 1)).strip()).matches()) {
                rest = lines.get(i + 1);
            }
            rest = rest.replaceAll("^[\\s:.…-]+|[\\s.…,;:]+$", "");
            if (rest.length() > 2) {
                return rest;
            }
        }
        return null;
    }

    /** The days win over the month's name: the window of a month is not the calendar's. */
    private static Period period(List<String> lines) {
        String all = Folding.fold(String.join(" ", lines));
        Optional<Period> range = PeriodNames.range(all);
        String named = null;
        Period whole = null;
        for (String line : lines) {
            String folded = Folding.fold(line);
            if (folded.matches(".*(?:nghi dinh|thong tu|ban hanh|qd-|nd-cp|tt-vpcp).*")) {
                continue;
            }
            Optional<Period> said =
                    DayReader.LONG.matcher(folded).find() || PeriodNames.range(folded).isPresent()
                            ? name(folded)
                            : PeriodNames.in(folded);
            if (said.isPresent()) {
                whole = said.get();
                named = whole.label();
                break;
            }
        }
        if (range.isPresent()) {
            Period days = range.get();
            return new Period(days.from(), days.to(), named == null ? days.label() : named);
        }
        return whole == null ? Period.UNKNOWN : whole;
    }

    /** The name of a period in a line that also prints its days. */
    private static Optional<Period> name(String folded) {
        int at = folded.indexOf("tu ngay");
        return at <= 0 ? Optional.empty() : PeriodNames.in(folded.substring(0, at));
    }

    private static LocalDate day(List<String> lines) {
        LocalDate day = null;
        for (String line : lines) {
            DayReader.Issued issued = DayReader.issued(Row.of(1, null, line));
            boolean range =
                    Folding.fold(line).contains("tu ngay")
                            || Folding.fold(line).contains("den ngay");
            if (issued != null
                    && issued.day() != null
                    && !range
                    && line.length() < 70
                    && Character.isUpperCase(line.charAt(0))
                    && line.indexOf(',') > 0) {
                day = issued.day();
            }
        }
        return day;
    }

    private static Manuscript manuscript(List<String> texts) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(new Line(i + 1, texts.get(i)));
        }
        return Manuscript.of(List.of(new Page(1, lines)));
    }
}
