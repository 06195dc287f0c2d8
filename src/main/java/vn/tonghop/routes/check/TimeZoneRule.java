package vn.tonghop.routes.check;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.ValueRule;
import vn.tonghop.routes.file.DidYouMean;

/** Parameters of the format {@code time-zone}: a zone of the tz database, or an offset. */
public class TimeZoneRule implements ValueRule {

    /** The one zone of Viet Nam in the tz database; Hanoi has none of its own. */
    private static final String OURS = "Asia/Ho_Chi_Minh";

    private static final Pattern VIETNAMESE =
            Pattern.compile(
                    "(?i).*(ha_?noi|ho_?chi_?minh|hcm|sai_?gon|viet_?nam|vietnam|da_?nang|hue).*"
                            + "|ict|vn|vnt");

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
            return List.of(new Slip("RTE-066", List.of(value, meant(value))));
        }
    }

    private static String meant(String value) {
        return VIETNAMESE.matcher(value.replace('-', '_')).matches()
                ? OURS
                : DidYouMean.of(value, ZoneId.getAvailableZoneIds()).orElse(OURS);
    }
}
