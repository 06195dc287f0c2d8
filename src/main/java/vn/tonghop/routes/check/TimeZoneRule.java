package vn.tonghop.routes.check;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.ValueRule;
import vn.tonghop.routes.file.DidYouMean;

/** Parameters of the format {@code time-zone}: a zone of the tz database, or an offset. */
public class TimeZoneRule implements ValueRule {

    private static final String OURS = "Asia/Ho_Chi_Minh";

    @Override
    public String format() {
        return "time-zone";
    }

    @Override
    public List<Slip> slips(String value, Settings settings) {
        try {
            ZoneId.of(value);
            return List.of();
        } catch (DateTimeException e) {
            String meant = DidYouMean.of(value, ZoneId.getAvailableZoneIds()).orElse(OURS);
            return List.of(new Slip("RTE-066", List.of(value, meant)));
        }
    }
}
