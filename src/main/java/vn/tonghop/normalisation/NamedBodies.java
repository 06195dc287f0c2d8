package vn.tonghop.normalisation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "UBND huyện Hương Khê tiếp nhận 6.214 hồ sơ" in the report of a department: the figure of another
 * body than the one that reports. Only where the other body is what the clause speaks of; one that
 * merely ordered or received something says nothing of the figure.
 */
final class NamedBodies {

    private static final String NAME = "\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){0,4}";
    private static final String UNIT =
            "((?:(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)(?: các)? )?"
                    + "(?:huyện|xã|phường|thị trấn|thị xã|quận|thành phố|tỉnh|đặc khu|Huyện|Xã|Phường|Thị trấn"
                    + "|Thị xã|Quận|Thành phố|Tỉnh|Sở) "
                    + NAME
                    + "(?: và "
                    + NAME
                    + ")?)";

    /** "… cùng thời điểm …", "… trong 6 tháng đầu năm …" */
    private static final String BETWEEN =
            "(?:,? (?:cùng (?:kỳ|thời điểm|thời gian|lúc)|(?:trong |đến |hết |tính đến |6 tháng |9 tháng )?(?:kỳ|tháng|quý|năm|ngày|hiện)(?![\\p{L}])[^,;.:()]{0,30}?|\\d{1,2} tháng[^,;.:()]{0,25}?),?)?";

    private static final Pattern BODY =
            Pattern.compile(
                    "(?:^\\s*|[.;:,(]\\s*|(?:Riêng|riêng|Tại|tại|như|Như|còn|đó|có) )"
                            + UNIT
                            + BETWEEN
                            + "\\s+(?:đã |mới |chỉ |cũng |còn |đang |vẫn |hiện )*"
                            + "(?:tiếp nhận|nhận|có|đạt|giải quyết|xử lý|trả|thực hiện|phát|đăng|số hóa|chiếm|thanh toán|tổ chức|thành lập)(?!\\p{L})");

    /** "Số liệu của thị xã Sơn Tây trước ngày 01/7/2025: …" */
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?iU:số liệu|kết quả|tình hình) (?:của|tại|ở) " + UNIT + "[^:;]{0,60}:");

    private static final String KIND =
            "(?:huyen|xa|phuong|thi tran|thi xa|quan|thanh pho|tinh|dac khu)";

    private NamedBodies() {}

    /**
     * What the clause of a figure speaks of is another body.
     *
     * @param issuer who reports, as its head spells it; null when it is unknown
     */
    static boolean ownsFigure(Sentence sentence, Figure figure, String issuer) {
        if (issuer == null) {
            return false;
        }
        String before = sentence.text().substring(0, figure.start());
        String clause = before.substring(before.lastIndexOf(';') + 1);
        Matcher label = LABEL.matcher(clause);
        boolean other = label.find() && !isWithin(label.group(1), issuer);
        Matcher body = BODY.matcher(clause);
        while (body.find()) {
            other = !isWithin(body.group(1), issuer);
        }
        return other;
    }

    /** The issuer itself, or a unit of the same name it is an office of. */
    static boolean isWithin(String body, String issuer) {
        String words = " " + Folding.words(issuer) + " ";
        String said = Folding.words(body).replaceFirst("^(?:ubnd |uy ban nhan dan )?(?:cac )?", "");
        String name = said.replaceFirst("^(?:" + KIND + "|so) ", "");
        if (words.matches(".* " + KIND + " " + Pattern.quote(name) + " .*")
                && said.matches(KIND + " .*")) {
            return words.contains(" " + said + " "); // phường Sơn Tây is not thị xã Sơn Tây
        }
        return words.contains(" " + name + " ");
    }
}
