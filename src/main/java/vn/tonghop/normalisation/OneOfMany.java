package vn.tonghop.normalisation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clause that speaks of one of the units below the reporter, of some of them, or of a part of its
 * time: "xã Văn Hải 2 tháng liền không phát sinh thanh toán" is no zero of the district.
 */
final class OneOfMany {

    private static final String KIND =
            "(?:xã|phường|thị trấn|huyện|thị xã|quận|thành phố|tỉnh|đặc khu|thôn|bản|buôn|ấp|xóm|khu phố|khối phố|tổ dân phố|phòng|chi nhánh|điểm)";

    /** "xã Văn Hải …", where it does not only say whose or where. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?<!\\p{L})(?<!của )(?<!UBND )("
                            + "(?:(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) )?(?:"
                            + KIND
                            + "|(?:Xã|Phường|Thị trấn|Huyện|Thị xã|Quận|Thành phố|Tỉnh|Đặc khu|Thôn|Bản|Phòng|Sở)) "
                            + "(?:\\p{Lu}\\p{L}*|\\d{1,2}(?!\\d))(?: \\p{Lu}\\p{L}*){0,4})");

    private static final String UNITS =
            "(?:xa|phuong|thi tran|huyen|thi xa|quan|so|nganh|phong|don vi|dia phuong|thon|ban|buon|ap|xom|khu pho|co quan|linh vuc|thu tuc|truong|cap xa|bo phan)";

    /** "một số xã", "10 xã", "các xã còn lại", "có xã cả năm không phát sinh" */
    private static final Pattern SOME =
            Pattern.compile(
                    "(?<![a-z])(?:(?:mot so|nhieu|vai|mot vai|con|co|phan lon|da so|hau het|khong it|rieng|\\d{1,3}(?:\\s?/\\s?\\d{1,3})?) (?:cac |nhung |mot so |nhieu )?"
                            + UNITS
                            + "(?![a-z])|"
                            + UNITS
                            + "[^;.]{0,30} (?:con lai|khac)(?![a-z]))");

    /** "tháng 02 không phát sinh", "2 tháng liền" */
    private static final Pattern SOMETIMES =
            Pattern.compile(
                    "(?<![a-z])(?:\\d{1,2} (?:thang|quy|tuan|ngay|nam) (?:lien|lien tiep|lien tuc|nay|qua|gan day)|co thang|co thoi diem|co ngay|nhieu thang|mot so thang|may thang)(?![a-z])");

    private OneOfMany() {}

    /**
     * @param at where it says that there was nothing
     * @param issuer who reports; null when unknown
     */
    static boolean isSaid(Sentence sentence, int at, String issuer) {
        int end = Math.min(sentence.text().length(), at + 1);
        String before = sentence.text().substring(0, end);
        int from = Math.max(before.lastIndexOf(';'), before.lastIndexOf(". ")) + 1;
        String clause = before.substring(from);
        String folded = Folding.plain(sentence.folded().substring(from, end));
        Matcher named = NAMED.matcher(clause);
        while (issuer != null && named.find()) {
            if (!NamedBodies.isWithin(named.group(1), issuer)) {
                return true;
            }
        }
        return SOME.matcher(folded).find() || SOMETIMES.matcher(folded).find();
    }
}
