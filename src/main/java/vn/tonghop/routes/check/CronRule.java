package vn.tonghop.routes.check;

import java.util.Arrays;
import java.util.List;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.ValueRule;
import vn.tonghop.routes.schedule.Timetable;

/** Parameters of the format {@code cron}: the expression can be read, and its time comes. */
public class CronRule implements ValueRule {

    @Override
    public String format() {
        return "cron";
    }

    @Override
    public List<Slip> slips(String value, Settings settings) {
        return Timetable.mistakeIn(value).stream()
                .map(m -> new Slip(m.code(), words(m.arguments())))
                .toList();
    }

    private static List<String> words(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
