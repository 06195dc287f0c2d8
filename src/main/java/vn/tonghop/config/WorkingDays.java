package vn.tonghop.config;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Which days offices work (ngày làm việc): public holidays are no such days. */
@FunctionalInterface
public interface WorkingDays {

    /** Monday to Friday; for whoever knows no holidays. */
    WorkingDays WEEKDAYS =
            day ->
                    day.getDayOfWeek() != DayOfWeek.SATURDAY
                            && day.getDayOfWeek() != DayOfWeek.SUNDAY;

    boolean isWorkingDay(LocalDate day);
}
