package vn.tonghop.message;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, days and times as Vietnamese offices write them: 1.915 · 71,83 · 20/11/2023 · 16:55. */
public final class VietnameseText {

    /** The zone of every office and of every deadline. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");

    private VietnameseText() {}

    /** Thousands with a point, decimals with a comma, as many decimals as the number has. */
    public static String number(BigDecimal number) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The same to the second, for what may happen twice in a minute. */
    public static String second(Instant instant) {
        return SECOND.format(instant.atZone(ZONE));
    }

    /** An instant on the offices' clocks. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(ZONE));
    }
}
