package vn.tonghop.routes.schedule;

import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;
import vn.tonghop.workday.WorkingDays;

/**
 * When a schedule is due: the times of a cron expression, on the days that it and the working days
 * make.
 */
public final class Timetable {

    /** Which days of the expression count. */
    enum Days {
        EVERY("every"),
        WORKING("working"),
        LAST_WORKING_DAY_OF_MONTH("last-working-day-of-month");

        private final String word;

        Days(String word) {
            this.word = word;
        }
    }

    /** What becomes of a day that is no working day. */
    enum Shift {
        NONE("none"),
        NEXT_WORKING("next-working"),
        PREVIOUS_WORKING("previous-working");

        private final String word;

        Shift(String word) {
            this.word = word;
        }
    }

    /** As far as an expression is looked ahead: longer than from one 29 February to the next. */
    private static final int MOST_DAYS = 366 * 9;

    private final ZoneId zone;
    private final Days days;
    private final Shift shift;
    private final CronExpression all;

    /** The expression's days, at noon; and its times, on every day. */
    private final CronExpression itsDays;

    private final CronExpression itsTimes;

    /**
     * @throws IllegalArgumentException when it cannot be read; says what it has to look like
     */
    Timetable(String cron, String zone, String days, String shift) {
        this.zone = ZoneId.of(zone);
        this.days = of(Days.values(), d -> d.word, days);
        this.shift = of(Shift.values(), s -> s.word, shift);
        if (this.shift != Shift.NONE && this.days != Days.WORKING) {
            throw new TimetableMistake("shift", "RTE-055", shift, days);
        }
        String[] words = words(cron);
        String year = words.length == 7 ? " " + words[6] : "";
        this.all = expression(cron, cron);
        this.itsDays =
                expression("0 0 12 " + words[3] + " " + words[4] + " " + words[5] + year, cron);
        this.itsTimes = expression(words[0] + " " + words[1] + " " + words[2] + " * * ?", cron);
    }

    private static <T> T of(
            T[] values, java.util.function.Function<T, String> word, String wanted) {
        return Arrays.stream(values)
                .filter(v -> word.apply(v).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(wanted));
    }

    private CronExpression expression(String text, String written) {
        try {
            var expression = new CronExpression(text);
            expression.setTimeZone(TimeZone.getTimeZone(zone));
            return expression;
        } catch (ParseException e) {
            throw unreadable(written);
        }
    }

    private static String[] words(String cron) {
        String[] words = cron.strip().split("\\s+");
        if (words.length < 6 || words.length > 7) {
            throw unreadable(cron);
        }
        for (int i = 0; i < 3; i++) {
            // Quartz takes 99 for a minute, which never comes
            for (String number : words[i].split("\\D+")) {
                if (number.length() > 4
                        || !number.isEmpty() && Integer.parseInt(number) > (i == 2 ? 23 : 59)) {
                    throw unreadable(cron);
                }
            }
        }
        return words;
    }

    private static TimetableMistake unreadable(String cron) {
        return new TimetableMistake("cron", "RTE-056", cron);
    }

    /** What is wrong with an expression: it cannot be read, or its time never comes any more. */
    public static Optional<TimetableMistake> mistakeIn(String cron) {
        try {
            var it = new Timetable(cron, "Asia/Ho_Chi_Minh", Days.EVERY.word, Shift.NONE.word);
            return time(it.all, Instant.now()).isPresent()
                    ? Optional.empty()
                    : Optional.of(new TimetableMistake("cron", "RTE-065", cron));
        } catch (TimetableMistake unreadable) {
            return Optional.of(unreadable);
        }
    }

    /** The first instant after this one at which it is due; empty when there is none any more. */
    Optional<Instant> next(Instant after, WorkingDays working) {
        if (days == Days.EVERY) {
            return time(all, after);
        }
        LocalDate first = after.atZone(zone).toLocalDate();
        for (var day = first; day.isBefore(first.plusDays(MOST_DAYS)); day = day.plusDays(1)) {
            if (isDue(day, working)) {
                Optional<Instant> time = on(day, after);
                if (time.isPresent()) {
                    return time;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> on(LocalDate day, Instant after) {
        Instant before = day.atStartOfDay(zone).toInstant().minusMillis(1);
        return time(itsTimes, after.isAfter(before) ? after : before)
                .filter(t -> t.atZone(zone).toLocalDate().equals(day));
    }

    private static Optional<Instant> time(CronExpression cron, Instant after) {
        return Optional.ofNullable(cron.getNextValidTimeAfter(Date.from(after)))
                .map(Date::toInstant);
    }

    private boolean isDue(LocalDate day, WorkingDays working) {
        if (days == Days.LAST_WORKING_DAY_OF_MONTH) {
            return working.isLastOfMonth(day);
        }
        if (!working.isWorking(day)) {
            return false;
        }
        return isMeant(day) || shift != Shift.NONE && takesOver(day, working);
    }

    /** Whether a meant day next to this one, which is none of work, is moved here. */
    private boolean takesOver(LocalDate day, WorkingDays working) {
        int step = shift == Shift.NEXT_WORKING ? -1 : 1;
        for (var near = day.plusDays(step); !working.isWorking(near); near = near.plusDays(step)) {
            if (isMeant(near)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMeant(LocalDate day) {
        return itsDays.isSatisfiedBy(
                Date.from(ZonedDateTime.of(day.atTime(12, 0), zone).toInstant()));
    }
}
