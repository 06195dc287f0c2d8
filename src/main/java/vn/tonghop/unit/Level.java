package vn.tonghop.unit;

import java.util.Locale;

/** Level of an administrative unit (cấp). */
public enum Level {
    /** tỉnh, thành phố trực thuộc trung ương */
    PROVINCE,
    /** huyện, quận, thị xã, thành phố thuộc tỉnh; abolished on 2025-07-01 */
    DISTRICT,
    /** xã, phường, thị trấn, đặc khu */
    COMMUNE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Level ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
