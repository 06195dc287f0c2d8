package vn.tonghop.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which days are working days: Monday to Friday but for holidays, and make-up days (ngày làm bù).
 *
 * <p>In a year of which the list says nothing, the holidays of a fixed date are known all the same
 * (Bộ luật Lao động 2019, Điều 112), with the day after for one that falls on a weekend (Điều 111,
 * khoản 3). Those of the lunar calendar and the days the government exchanges are not.
 */
public final class WorkingDays {

    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));
    private static final int LONGEST_WEEKEND = 4;

    private final Map<LocalDate, Boolean> listed;
    private final Set<Integer> years;

    /**
     * @param listed true for a make-up working day, false for a holiday
     */
    public WorkingDays(Map<LocalDate, Boolean> listed) {
        this.listed = new TreeMap<>(listed);
        this.years = listed.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
    }

    public boolean isWorking(LocalDate day) {
        var said = listed.get(day);
        if (said != null) {
            return said;
        }
        return !isWeekend(day) && (knows(day.getYear()) || !isFixedHoliday(day));
    }

    /** Whether the list says anything of this year. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    public boolean isLastOfMonth(LocalDate day) {
        if (!isWorking(day)) {
            return false;
        }
        for (var next = day.plusDays(1);
                next.getMonth() == day.getMonth();
                next = next.plusDays(1)) {
            if (isWorking(next)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isFixedHoliday(LocalDate day) {
        return isFixed(day) || isSubstitute(day);
    }

    private static boolean isFixed(LocalDate day) {
        return FIXED.contains(MonthDay.from(day));
    }

    /** The first days that would be worked on after as many holidays as fell on a weekend. */
    private static boolean isSubstitute(LocalDate day) {
        int owed = 0;
        var first = day.minusDays(LONGEST_WEEKEND);
        for (var past = first; past.isBefore(day); past = past.plusDays(1)) {
            if (isFixed(past) && isWeekend(past)) {
                owed++;
            } else if (owed > 0 && !isFixed(past) && !isWeekend(past)) {
                owed--;
            }
        }
        return owed > 0 && !isWeekend(day);
    }
}
