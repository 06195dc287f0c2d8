package vn.tonghop.intake.dossier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * A time of a dossier in Việt Nam as one number that compares, 20231114083000, without making an
 * object of each. Portals write it as {@code 20231114083000}, {@code 2023-11-14T08:30:00}, {@code
 * 2023-11-14 08:30}, {@code 14/11/2023 08:30:00} or as a day alone.
 */
final class Moment {

    /** Nothing is written there. */
    static final long NONE = 0;

    /** Something is written there that is no time. */
    static final long IMPOSSIBLE = -1;

    private static final long A_DAY = 1_000_000;
    private static final long END_OF_DAY = 235_959;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LONGEST = 35;

    private Moment() {}

    /** 20231114 */
    static long dayOf(long moment) {
        return moment / A_DAY;
    }

    static long dayOf(LocalDate day) {
        return day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth();
    }

    /** The last second of a day. */
    static long endOf(LocalDate day) {
        return dayOf(day) * A_DAY + END_OF_DAY;
    }

    /** A day alone ends when it ends; that is for the day something is promised for. */
    static long orEndOfDay(long moment) {
        return moment > 0 && moment % A_DAY == 0 ? moment + END_OF_DAY : moment;
    }

    /**
     * @return {@link #NONE}, {@link #IMPOSSIBLE} or the time
     */
    static long of(char[] text, int from, int length) {
        int begin = from;
        int end = from + length;
        while (begin < end && text[begin] <= ' ') {
            begin++;
        }
        while (end > begin && text[end - 1] <= ' ') {
            end--;
        }
        if (begin == end) {
            return NONE;
        }
        if (end - begin > LONGEST) {
            return IMPOSSIBLE;
        }
        return read(text, begin, end);
    }

    private static long read(char[] text, int begin, int end) {
        // digits in their groups: 2023 11 14 08 30 00
        long first = 0;
        int at = begin;
        while (at < end && isDigit(text[at])) {
            first = first * 10 + text[at++] - '0';
            if (at - begin > 14) {
                return IMPOSSIBLE;
            }
        }
        int digits = at - begin;
        if (at == end) {
            return switch (digits) {
                case 8 -> checked(first * A_DAY);
                case 12 -> checked(first * 100);
                case 14 -> checked(first);
                default -> IMPOSSIBLE;
            };
        }
        if (digits != 4 && digits != 2 && digits != 1) {
            return IMPOSSIBLE;
        }
        return grouped(text, at, end, first, digits == 4);
    }

    private static long grouped(char[] text, int from, int end, long first, boolean yearFirst) {
        long second = 0;
        long third = 0;
        long time = 0;
        int group = 1;
        int groupDigits = 0;
        int at = from;
        for (; at < end; at++) {
            char c = text[at];
            if (isDigit(c)) {
                int digit = c - '0';
                groupDigits++;
                if (groupDigits > 4) {
                    return IMPOSSIBLE;
                }
                switch (group) {
                    case 2 -> second = second * 10 + digit;
                    case 3 -> third = third * 10 + digit;
                    default -> {
                        if (groupDigits > 2) {
                            return IMPOSSIBLE;
                        }
                        time = time * 10 + digit;
                    }
                }
            } else if (group == 6 || group > 3 && (c == 'Z' || c == '+' || c == '-')) {
                break;
            } else if (fits(c, group)) {
                if (group > 3 && groupDigits != 2) {
                    return IMPOSSIBLE;
                }
                group++;
                groupDigits = 0;
            } else {
                return IMPOSSIBLE;
            }
        }
        if (group < 3 || group == 4 || group > 3 && groupDigits != 2) {
            return IMPOSSIBLE;
        }
        long day =
                yearFirst
                        ? first * 10_000 + second * 100 + third
                        : third * 10_000 + second * 100 + first;
        long hours = group == 5 ? time * 100 : time;
        long moment = checked(day * A_DAY + hours);
        return at == end || moment < 0 ? moment : rest(text, at, end, moment, yearFirst);
    }

    /** Fractions of a second, and the offset from UTC where one is written. */
    private static long rest(char[] text, int from, int end, long moment, boolean iso) {
        int at = from;
        if (text[at] == '.') {
            at++;
            while (at < end && isDigit(text[at])) {
                at++;
            }
        }
        if (at == end) {
            return moment;
        }
        if (!iso) {
            return IMPOSSIBLE;
        }
        try {
            String written =
                    "%04d-%02d-%02dT%02d:%02d:%02d"
                                    .formatted(
                                            moment / 10_000_000_000L,
                                            moment / 100_000_000 % 100,
                                            moment / A_DAY % 100,
                                            moment / 10_000 % 100,
                                            moment / 100 % 100,
                                            moment % 100)
                            + new String(text, at, end - at);
            var there = OffsetDateTime.parse(written).atZoneSameInstant(VIETNAM);
            return dayOf(there.toLocalDate()) * A_DAY
                    + there.getHour() * 10_000L
                    + there.getMinute() * 100L
                    + there.getSecond();
        } catch (DateTimeException e) {
            return IMPOSSIBLE;
        }
    }

    private static boolean fits(char separator, int group) {
        return switch (group) {
            case 1, 2 -> separator == '-' || separator == '/';
            case 3 -> separator == 'T' || separator == ' ';
            default -> separator == ':';
        };
    }

    /** A day of the calendar within what a dossier can be of, and a time of a clock. */
    private static long checked(long moment) {
        int year = (int) (moment / 10_000_000_000L);
        int month = (int) (moment / 100_000_000 % 100);
        int day = (int) (moment / A_DAY % 100);
        boolean clock = moment / 10_000 % 100 < 24 && moment / 100 % 100 < 60 && moment % 100 < 60;
        boolean calendar =
                year >= 1990
                        && year <= 2199
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && (day <= 28
                                || day <= java.time.YearMonth.of(year, month).lengthOfMonth());
        return clock && calendar ? moment : IMPOSSIBLE;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
