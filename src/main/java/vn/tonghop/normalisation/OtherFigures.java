package vn.tonghop.normalisation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Results that the catalogue has no name for: "lợp lại 141 nhà", "giảm 542 hộ". They are listed
 * with the words they stand in, so that a person finds every number of the report again. Numbers
 * that count no result are not: days and hours, documents that were issued.
 */
final class OtherFigures {

    /** Time that passes, and papers. */
    private static final Pattern NO_RESULT =
            Pattern.compile(
                    "(?:ngay(?! cong)|gio|phut|thang|nam|tuan|quy|giay|van ban|quyet dinh|ke hoach|cong van|thong bao|chi thi|nghi quyet"
                            + "|de an(?! duoc)|huong dan|to trinh|bao cao|bien che|trang|dieu|khoan)(?![a-z]).*");

    /** Days that something takes are a result. */
    private static final Pattern LASTS =
            Pattern.compile(
                    "(?<![a-z])(?:thoi gian|binh quan|trung binh|keo dai|rut ngan|mat|ngung|ngung tiep nhan ho so|gian doan)(?![a-z])");

    /** What stands behind a number that counts something: "nhà", "tấn gạo", "m2". */
    private static final Pattern NOUN =
            Pattern.compile(
                    "^\\s?(?!(?:va|la|tren|trong|cua|da|duoc|so|voi|o|tai|do|theo|tu|den|con|bang|dat|nham|de|cho|khi|tang|giam|thi|nay|tro)(?![a-z]))(m2|m3|[a-z]{1,8})(?![a-z\\d])");

    /** A number that ends what is said, behind what it counts: "tiểu học 842;", "sởi: 17". */
    private static final Pattern SAID =
            Pattern.compile("(?s).*[a-z]{2}\\s?(?:la |co |dat |con |:\\s?)?$");

    private static final Pattern LEVEL =
            Pattern.compile(
                    "(?s).*(?<![a-z])(?:cap|(?<!co )(?<!doi )so|loai|hang|nhom|khoa|lop|bang|hinh|muc|thu|tap|ngay|thang|nam|quy|dieu)\\s$");

    /** Papers that are gone through are, unlike those that are issued. */
    private static final Pattern REVIEWED =
            Pattern.compile(
                    "(?<![a-z])(?:ra soat|bai bo|thay the|sua doi|tham dinh|kiem tra)(?: duoc| tong so)?\\s$");

    private static final Pattern POSTS =
            Pattern.compile("(?<![a-z])(?:tinh gian|cat giam|giam|bo tri)(?: duoc| du)?\\s$");

    private static final Pattern PAPERS =
            Pattern.compile("(?:van ban|nghi quyet|quyet dinh)(?![a-z]).*");

    private OtherFigures() {}

    static boolean isResult(Sentence sentence, Figure figure) {
        String behind = sentence.folded().substring(figure.end());
        String before = sentence.folded().substring(0, figure.start());
        if (REVIEWED.matcher(before).find() && PAPERS.matcher(behind.strip()).matches()
                || (figure.isPair() || POSTS.matcher(before).find())
                        && behind.startsWith(" bien che")) {
            return true;
        }
        if (figure.unit() != null) {
            return !NO_RESULT.matcher(figure.unit()).matches()
                    || figure.unit().equals("ngay") && LASTS.matcher(before).find();
        }
        Matcher noun = NOUN.matcher(behind);
        if (noun.find()) {
            return !NO_RESULT.matcher(behind.strip()).matches();
        }
        return SAID.matcher(before).matches() && !LEVEL.matcher(before).matches();
    }

    /** As it is printed; null when it is not known where the name of what is counted ends. */
    static String unit(Sentence sentence, Figure figure) {
        if (figure.unit() != null) {
            return MeasureNames.isWorthListing(figure.unit())
                    ? MeasureNames.spelled(figure.unit())
                    : sentence.text().substring(figure.end(), figure.unitEnd()).strip();
        }
        Matcher noun = NOUN.matcher(sentence.folded().substring(figure.end()));
        return noun.find()
                ? sentence.text()
                        .substring(figure.end() + noun.start(1), figure.end() + noun.end(1))
                : null;
    }
}
