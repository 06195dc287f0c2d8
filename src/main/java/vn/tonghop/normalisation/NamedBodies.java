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
    private static final Pattern BODY =
            Pattern.compile(
                    "(?:^|[.;:,(]\\s*|(?:Riêng|riêng|Tại|tại|như|Như|còn|đó|có) )"
                            + "((?:(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)(?: các)? )?"
                            + "(?:huyện|xã|phường|thị trấn|thị xã|quận|thành phố|tỉnh|đặc khu|Huyện|Xã|Phường|Thị trấn"
                            + "|Thị xã|Quận|Thành phố|Tỉnh|Sở) "
                            + NAME
                            + "(?: và "
                            + NAME
                            + ")?)\\s+(?:đã |mới |chỉ |cũng |còn |đang |vẫn )*"
                            + "(?:tiếp nhận|nhận|có|đạt|giải quyết|xử lý|trả|thực hiện|phát|đăng|số hóa|chiếm|thanh toán|tổ chức|thành lập)(?!\\p{L})");

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
        Matcher body = BODY.matcher(clause);
        boolean other = false;
        while (body.find()) {
            other = !isWithin(body.group(1), issuer);
        }
        return other;
    }

    /** The issuer itself, or a unit of the same name it is an office of. */
    private static boolean isWithin(String body, String issuer) {
        String words = " " + Folding.words(issuer) + " ";
        String name =
                Folding.words(body)
                        .replaceFirst(
                                "^(?:ubnd |uy ban nhan dan )?(?:cac )?(?:huyen|xa|phuong|thi tran|thi xa|quan|thanh pho|tinh|dac khu|so) ",
                                "");
        return words.contains(" " + name + " ");
    }
}
