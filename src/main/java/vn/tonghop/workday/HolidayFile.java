package vn.tonghop.workday;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.config.Problem;

/**
 * {@code config/holidays.csv}: date, kind (holiday or working) and name; lines that begin with #
 * are for people.
 *
 * @param days true for a make-up working day, false for a holiday
 * @param problems what is wrong with it, by line; empty when it can be used
 */
record HolidayFile(Map<LocalDate, Boolean> days, List<Problem> problems) {

    private static final String HEADER = "date,kind,name";

    static HolidayFile of(String shown, String text) {
        var days = new TreeMap<LocalDate, Boolean>();
        var problems = new ArrayList<Problem>();
        boolean begun = false;
        int number = 0;
        for (String line : text.split("\r\n|\n|\r", -1)) {
            number++;
            String row = line.strip();
            if (row.isEmpty() || row.startsWith("#")) {
                continue;
            }
            if (begun) {
                day(row, shown, number, days, problems);
            } else if (row.replace(" ", "").equals(HEADER)) {
                begun = true;
            } else {
                problems.add(Problem.of("RTE-051", shown, number, HEADER));
                begun = true;
            }
        }
        if (!begun) {
            problems.add(Problem.of("RTE-051", shown, 0, HEADER));
        }
        return new HolidayFile(days, problems);
    }

    private static void day(
            String row,
            String shown,
            int number,
            Map<LocalDate, Boolean> days,
            List<Problem> problems) {
        String[] cells = row.split(",", 3);
        String date = cells[0].strip();
        String kind = cells.length > 1 ? cells[1].strip() : "";
        try {
            LocalDate day = LocalDate.parse(date);
            if (!kind.equals("holiday") && !kind.equals("working")) {
                problems.add(Problem.of("RTE-053", shown, number, kind));
            } else if (days.putIfAbsent(day, kind.equals("working")) != null) {
                problems.add(Problem.of("RTE-054", shown, number, date));
            }
        } catch (DateTimeParseException e) {
            problems.add(Problem.of("RTE-052", shown, number, date));
        }
    }
}
