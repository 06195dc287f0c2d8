package vn.tonghop.validation;

import static vn.tonghop.validation.Findings.place;
import static vn.tonghop.validation.Findings.warning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.message.VietnameseText;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;

/** Holds the document's day against the days it speaks of and the day it arrived. */
class DateCheck implements Check {

    /** "đến ngày 21/12/2023", "đến 17 giờ ngày 06 tháng 6 năm 2025", with or without marks. */
    private static final Pattern UNTIL =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})[đd]\\S{1,2}n\\s+(?:h\\S+t\\s+)?(?:\\d{1,2}\\s?(?:giờ|gio|h)[^,.;]{0,12}?\\s+)?ng\\S{1,2}y\\s+(\\d{1,2})(?:/|\\s+th\\S{1,2}ng\\s+)(\\d{1,2})(?:/|\\s+n\\Sm\\s+)(\\d{4})");

    /** The text states days of its own. */
    private static final String OTHER_DAYS = "NORM-023";

    @Override
    public List<Finding> check(Case c) {
        var findings = new ArrayList<Finding>();
        var date = c.report().header().date();
        if (!date.isKnown()) {
            return findings;
        }
        var day = date.value();
        var end = c.report().period().to();
        if (end != null && wholeWindow(c) && !isDueByLaw(c, day) && day.isBefore(end)) {
            findings.add(
                    warning("VAL-030", null, VietnameseText.day(day), VietnameseText.day(end)));
        }
        if (c.facts().hasArrived()
                && day.isAfter(c.facts().receivedAt().atZone(VietnameseText.ZONE).toLocalDate())) {
            findings.add(
                    warning(
                            "VAL-031",
                            null,
                            VietnameseText.day(day),
                            VietnameseText.moment(c.facts().receivedAt())));
        }
        c.report().indicators().stream()
                .filter(i -> !isTold(c, i))
                .forEach(i -> youngerThan(day, i).ifPresent(findings::add));
        return findings;
    }

    /** "Năm 2023" in a report of November is a manner of speaking; a window of two days is not. */
    private static boolean wholeWindow(Case c) {
        var p = c.report().period();
        var isCalendarYear =
                p.from() != null
                        && p.from().getDayOfYear() == 1
                        && p.to().equals(LocalDate.of(p.from().getYear(), 12, 31));
        return !isCalendarYear;
    }

    /**
     * A report "of April" that says no days holds by law those to 14 April; one of 22 April is not
     * early. Where it states the calendar's days, the finding on its window says so.
     */
    private static boolean isDueByLaw(Case c, LocalDate day) {
        var legal = c.report().period().legalTo();
        return legal != null
                && !day.isBefore(legal)
                && c.report().findings().stream().noneMatch(f -> OTHER_DAYS.equals(f.code()));
    }

    /** The text's own statement on its data was found to be younger than the document. */
    private static boolean isTold(Case c, Indicator figure) {
        var line = figure.evidence().line();
        return line != null
                && c.report().findings().stream()
                        .filter(f -> "NORM-037".equals(f.code()) && f.evidence() != null)
                        .anyMatch(f -> line.equals(f.evidence().line()));
    }

    private static Optional<Finding> youngerThan(LocalDate day, Indicator figure) {
        var text = figure.evidence().text();
        var m = UNTIL.matcher(text == null ? "" : text);
        while (m.find()) {
            try {
                var until =
                        LocalDate.of(
                                Integer.parseInt(m.group(3)),
                                Integer.parseInt(m.group(2)),
                                Integer.parseInt(m.group(1)));
                if (until.isAfter(day)) {
                    return Optional.of(
                            warning(
                                    "VAL-032",
                                    figure.evidence(),
                                    figure.name(),
                                    VietnameseText.day(until),
                                    VietnameseText.day(day),
                                    place(figure.evidence())));
                }
            } catch (DateTimeException noSuchDay) {
                continue;
            }
        }
        return Optional.empty();
    }
}
