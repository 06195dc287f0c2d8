package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.catalogue.Schedule.Window;

/**
 * The periods of a regime.
 *
 * @param only the window of a regime that asks once, else null
 */
record RegimeCalendar(
        String regimeId, Schedule schedule, int firstDay, Window only, Deadline deadline) {

    /** The periods whose windows end in these years, in order. */
    List<ReportingPeriod> endingIn(int firstYear, int lastYear) {
        if (only != null) {
            return List.of(period(only));
        }
        return IntStream.rangeClosed(firstYear, lastYear)
                .boxed()
                .flatMap(year -> schedule.windowsOf(year, firstDay).stream())
                .map(this::period)
                .toList();
    }

    Optional<ReportingPeriod> ofKey(String key) {
        var window =
                only != null
                        ? Optional.of(only).filter(w -> w.key().equals(key))
                        : schedule.ofKey(key, firstDay);
        return window.map(this::period);
    }

    /** The periods around a day: its year's and its neighbours'. */
    List<ReportingPeriod> around(LocalDate day) {
        return endingIn(day.getYear() - 1, day.getYear() + 1);
    }

    private ReportingPeriod period(Window window) {
        return new ReportingPeriod(
                regimeId,
                window.key(),
                window.label(),
                window.from(),
                window.to(),
                deadline.closesAt(window.to()));
    }
}
