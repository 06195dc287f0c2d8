package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A unit as the column "Đơn vị tính" of a table prints it. */
final class MoneyUnit {

    /** With its mark: "d" may stand for other things. */
    private static final Pattern DONG = Pattern.compile("(?iu)[đ₫]\\.?");

    private MoneyUnit() {}

    /** What a figure in this unit of money is multiplied by to be đồng; null for other units. */
    static BigDecimal of(String printed) {
        if (DONG.matcher(printed.strip()).matches()) {
            return BigDecimal.ONE;
        }
        return switch (Folding.words(printed)) {
            case "dong", "vnd", "vn dong" -> BigDecimal.ONE;
            case "nghin dong", "ngan dong", "1000 dong", "1 000 dong", "1000d" ->
                    new BigDecimal(1_000);
            case "trieu dong", "trd" -> new BigDecimal(1_000_000);
            case "ty dong", "ti dong" -> new BigDecimal(1_000_000_000);
            default -> null;
        };
    }

    /** What stands in brackets behind a label is its unit, not a part of its name. */
    static boolean isUnit(String text) {
        String words = Folding.words(text);
        return text.contains("%")
                || of(text) != null
                || words.matches(
                        "(?:dvt |don vi tinh )?(?:nghin |ngan |trieu )?(?:ho so|hs|luot|tin bai|bai|file|giao dich|tin|bai|tin bai|file|cai|to|nguoi|cuoc|thanh vien|diem|don vi|van ban|ban|ban sao|giay to|san pham|cau hoi|nguoi dan|lan|buoi|hoi nghi|lop)");
    }
}
