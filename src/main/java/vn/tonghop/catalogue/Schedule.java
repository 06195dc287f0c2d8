package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often a regime asks (định kỳ), and for which days: the data windows of article 12 of NĐ
 * 09/2019/NĐ-CP begin on the 15th of the month before and end on the 14th.
 */
enum Schedule {
    MONTH("month", "", 1, 1),
    QUARTER("quarter", "-Q", 3, 3),
    /** "6 tháng đầu năm": once a year, the year's report covers the rest. */
    HALF_YEAR("halfYear", "-H", 6, 12),
    /** "9 tháng đầu năm" */
    NINE_MONTHS("nineMonths", "-9M", 9, 12),
    YEAR("year", "", 12, 12),
    /** Asked once; the window and the deadline are days of the regime. */
    ONCE("once", "", 0, 0);

    /** What NĐ 09/2019/NĐ-CP says; a regime may name another day. */
    static final int FIRST_DAY = 15;

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private final String word;
    private final String mark;
    private final int months;
    private final int every;

    Schedule(String word, String mark, int months, int every) {
        this.word = word;
        this.mark = mark;
        this.months = months;
        this.every = every;
    }

    static Optional<Schedule> ofWord(String word) {
        return Stream.of(values()).filter(schedule -> schedule.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Stream.of(values()).map(schedule -> schedule.word).toList();
    }

    /**
     * One window of a schedule.
     *
     * @param key sortable: 2023-11, 2023-Q4, 2023-H1, 2023-9M, 2023
     * @param label "tháng 11/2023"
     */
    record Window(String key, String label, LocalDate from, LocalDate to) {}

    /** The windows whose last month lies in this year, in order. */
    List<Window> windowsOf(int year, int firstDay) {
        if (this == ONCE) {
            return List.of();
        }
        return IntStream.rangeClosed(1, 12)
                .filter(month -> month >= months && (month - months) % every == 0)
                .mapToObj(month -> window(YearMonth.of(year, month), firstDay))
                .toList();
    }

    /** The window that ends in this month. */
    private Window window(YearMonth last, int firstDay) {
        var first = last.minusMonths(months - 1L);
        boolean calendar = firstDay == 1;
        return new Window(
                key(last),
                label(last),
                calendar ? first.atDay(1) : first.minusMonths(1).atDay(firstDay),
                calendar ? last.atEndOfMonth() : last.atDay(firstDay - 1));
    }

    private String key(YearMonth last) {
        return switch (this) {
            case MONTH -> last.toString();
            case QUARTER -> last.getYear() + mark + quarter(last);
            case HALF_YEAR -> last.getYear() + mark + 1;
            case NINE_MONTHS -> last.getYear() + mark;
            default -> String.valueOf(last.getYear());
        };
    }

    private String label(YearMonth last) {
        int year = last.getYear();
        return switch (this) {
            case MONTH -> "tháng " + last.getMonthValue() + "/" + year;
            case QUARTER -> "quý " + ROMAN.get(quarter(last) - 1) + "/" + year;
            case HALF_YEAR -> "6 tháng đầu năm " + year;
            case NINE_MONTHS -> "9 tháng đầu năm " + year;
            default -> "năm " + year;
        };
    }

    private static int quarter(YearMonth month) {
        return (month.getMonthValue() - Month.JANUARY.getValue()) / 3 + 1;
    }

    /** The window of this key; empty when the schedule has no such key. */
    Optional<Window> ofKey(String key, int firstDay) {
        if (!Pattern.matches("\\d{4}(-.{1,3})?", key)) {
            return Optional.empty();
        }
        return windowsOf(Integer.parseInt(key.substring(0, 4)), firstDay).stream()
                .filter(window -> window.key().equals(key))
                .findFirst();
    }
}
