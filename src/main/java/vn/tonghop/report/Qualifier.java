package vn.tonghop.report;

import java.util.Locale;

/** How exact a figure claims to be; absent means exactly what is printed. */
public enum Qualifier {
    /** "trên", "hơn" */
    GT,
    /** "từ … trở lên", "ít nhất", "không dưới" */
    GTE,
    /** "dưới", "chưa đến" */
    LT,
    /** "không quá", "tối đa" */
    LTE,
    /** "khoảng", "gần", "ước" */
    APPROX;

    /** The name in JSON and in the database, for example {@code "gt"}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Qualifier ofCode(String code) {
        return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
    }
}
