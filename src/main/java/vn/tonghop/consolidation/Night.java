package vn.tonghop.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * One night of consolidation (đêm tổng hợp).
 *
 * @param businessDate the day in Asia/Ho_Chi_Minh on which it begins
 * @param beginsAt what has closed by this instant is consolidated in this night
 */
public record Night(LocalDate businessDate, Instant beginsAt) {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /**
     * The night that began last: a tick between midnight and the night's beginning still belongs to
     * the night before, so that the catch-up never runs ahead of the night itself.
     */
    static Night at(Instant now, LocalTime begins) {
        var local = now.atZone(ZONE);
        var day = local.toLocalDate();
        var night = local.toLocalTime().isBefore(begins) ? day.minusDays(1) : day;
        return new Night(night, night.atTime(begins).atZone(ZONE).toInstant());
    }
}
