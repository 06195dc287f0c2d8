package vn.tonghop.normalisation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.normalisation.Figure.Measure;
import vn.tonghop.unit.Level;

/**
 * What a figure stands for besides its value: a result, or an instruction, a target, the figure of
 * another body or of a former period.
 */
final class Standing {

    private static final Pattern INSTRUCTS =
            Pattern.compile(
                    "(?:yeu cau|yeu c\\S{1,2}u|de nghi|chi dao|phan dau|phai|bao dam|dam bao|muc tieu|nham|huong toi|toi thieu phai|giao chi tieu|quyet tam)\\s*(?:dat\\s*|co\\s*|den nam \\S+\\s*)?(?:it nhat\\s*|toi thieu\\s*|tren\\s*|tu\\s*)?$");
    private static final Pattern STRIVES =
            Pattern.compile(
                    "phan dau|muc tieu de ra|muc tieu den|se dat|du kien (?:dat|den)|den (?:het|cuoi)? ?nam (20\\d\\d) (?:dat|co)");
    private static final Pattern TARGET =
            Pattern.compile(
                    "(?:chi tieu|ke hoach|muc tieu|yeu cau)\\s*(?:duoc\\s*)?(?:giao|de ra|tinh giao|huyen giao|cap tren giao|(?:cua )?(?:ca nam|ca quy|toan nam)|nam \\d*|la|:|toi thieu|dat|ra)*\\s*(?:la|:|\\()?\\s*(?:it nhat|toi thieu|tren|tu)?\\s*$");
    private static final Pattern GIVEN =
            Pattern.compile(
                    "(?:(?:duoc giao|tinh giao|huyen giao|de ra)\\s*(?:la|:|dat)?\\s*(?:it nhat|toi thieu|tren|tu)?\\s*$"
                            + "|(?:chi tieu|ke hoach|muc tieu)[^;,.\\d]{0,40}(?:giao|de ra|dat ra)\\s*\\(\\s*(?:la|it nhat|toi thieu|tren|tu)?\\s*$"
                            + "|(?:^|[;,(]\\s*)(?:theo )?(?:chi tieu|muc tieu|ke hoach giao)[^;,.]{0,70}(?:la|:|dat)\\s*$)");

    /** "Chỉ tiêu tỉnh giao: 80% …, 60% …" */
    private static final Pattern TARGETS =
            Pattern.compile(
                    "(?:^|[;(])\\s*(?:chi tieu|ke hoach)[^:;\\d]{0,30}(?:giao|de ra)[^:;\\d]{0,12}:[^;]*$|^\\W*muc tieu[^:;\\d]{0,30}:[^;]*$");

    /** The whole sentence is what is striven for. */
    private static final Pattern AIMS =
            Pattern.compile("^\\W*(?:[a-z]{2,6} [\\div]{1,4},? )?(?:tiep tuc )?phan dau(?![a-z])");

    private static final Pattern AGAINST_TARGET =
            Pattern.compile("(?:vuot|dat|bang|hoan thanh)\\s*[^;,.]{0,12}$");
    private static final Pattern OF_TARGET =
            Pattern.compile(
                    "^\\s*(?:so voi\\s*)?(?:chi tieu|ke hoach|muc tieu|yeu cau|du toan)(?![a-z])");
    private static final Pattern NATION =
            Pattern.compile(
                    "(?:ca nuoc|toan quoc|binh quan chung|trung binh chung|muc trung binh)[^;,.]{0,30}$");
    private static final Pattern PROVINCE =
            Pattern.compile(
                    "(?:toan tinh|binh quan (?:cua )?tinh|trung binh (?:cua )?tinh)[^;,.]{0,30}$");
    private static final Pattern DISTRICT =
            Pattern.compile(
                    "(?:toan huyen|toan thi xa|binh quan (?:cua )?huyen|trung binh (?:cua )?huyen)[^;,.]{0,30}$");

    private static final Pattern COMPARED =
            Pattern.compile(
                    "^\\s*[(]?\\s*s[a-z]{1,2} v[a-z]{1,3} (?:c[a-z]{2,3} k|n[a-z]{1,2}m|k[yi])");
    private static final Pattern CHANGE =
            Pattern.compile(
                    "(t[^o]ng|ting|gi.m|cao hon|nhieu hon|thap hon|it hon|nhich)\\s*(?:them|tren|hon|khoang|gan|len|xuong|duoc|tuong ung|la|:|\\()*\\s*$");
    private static final Pattern CHANGE_OF_COUNT =
            Pattern.compile(
                    "(?<![a-z])(t[^o]ng|ting|gi.m)\\s*(?:them|hon|khoang|gan|tuong ung|:)?\\s*$");

    private static final Pattern UP_OR_DOWN =
            Pattern.compile(
                    "(?<![a-z])(?<up>tang|cao hon|nhieu hon|nhich|vuot|hon)(?![a-z])|(?<![a-z])(?<down>giam|thap hon|it hon|kem)(?![a-z])");

    /** "mỗi tổ từ 5 đến 7 người", "bình quân mỗi xã 12 hồ sơ": how much for one, not in all. */
    private static final Pattern EACH =
            Pattern.compile(
                    "(?iU)(?<!\\p{L})mỗi (?!ngày)\\p{L}{1,7}(?: \\p{L}{1,7}){0,6}?\\s*(?:có|là|từ|khoảng|ít nhất|gồm|phát|đăng)?\\s*$");

    private static final Pattern REFERS =
            Pattern.compile("(?<![a-z])(?:trong|trong so|trong tong so|cua|so)\\s$");
    private static final Pattern BACK =
            Pattern.compile("^(?:\\s[a-z]{2,7}){0,3}?\\s(?:do|nay|(?:neu |noi |ke )tren)(?![a-z])");

    private static final Pattern OUT_OF =
            Pattern.compile("^[^;.]{0,80}(?<![a-z])(?:trong|tren) (?:tong )?so $");

    private static final int AIM_NEAR = 32;

    private Standing() {}

    /** An order, an aim or a yardstick, not a result. */
    static boolean isAim(Sentence sentence, Figure figure, boolean marked) {
        String before = clause(sentence, figure.start());
        String after =
                sentence.folded().substring(Math.min(figure.unitEnd(), sentence.folded().length()));
        String letters = Folding.letters(before);
        String near = letters.substring(Math.max(0, letters.length() - AIM_NEAR));
        return FuzzyPhrases.says(near, marked, "phandau", "phaidat")
                || INSTRUCTS.matcher(before).find()
                || STRIVES.matcher(before).find()
                || TARGET.matcher(before).find()
                || GIVEN.matcher(before.strip()).find()
                || TARGETS.matcher(before.strip()).find()
                || AIMS.matcher(Folding.plain(sentence.folded())).find()
                || OF_TARGET.matcher(after).find() && AGAINST_TARGET.matcher(before).find();
    }

    /** "đạt 58,54% dự toán": how far a plan has been met, which is a result. */
    static boolean isShareOfTarget(Sentence sentence, Figure figure) {
        String before = clause(sentence, figure.start());
        String after =
                sentence.folded().substring(Math.min(figure.unitEnd(), sentence.folded().length()));
        return OF_TARGET.matcher(after).find()
                && AGAINST_TARGET.matcher(before).find()
                && !STRIVES.matcher(before).find();
    }

    /** "trong số 897 hồ sơ nói trên": it was counted before. */
    static boolean isReferredTo(Sentence sentence, Figure figure) {
        String folded = Folding.plain(sentence.folded());
        return REFERS.matcher(folded.substring(0, figure.start())).find()
                && BACK.matcher(folded.substring(figure.unitEnd())).find();
    }

    /** "1.372 hồ sơ … trong số 1.604 hồ sơ": the second is what the first is part of. */
    static boolean isWhole(Sentence sentence, Figure figure, Figure part) {
        return figure.measure() == Measure.COUNT
                && part != null
                && part.value().compareTo(figure.value()) < 0
                && OUT_OF.matcher(sentence.folded().substring(part.end(), figure.start())).find();
    }

    /** A figure of a larger whole than the issuing unit. */
    static boolean isOfOthers(
            Sentence sentence, Figure figure, Level level, boolean marked, boolean national) {
        if (national) {
            return false;
        }
        if (!marked && isOfOthersInAScan(clause(sentence, figure.start()), level)) {
            return true;
        }
        String before = clause(sentence, figure.start());
        return NATION.matcher(before).find()
                || level != null && level != Level.PROVINCE && PROVINCE.matcher(before).find()
                || level == Level.COMMUNE && DISTRICT.matcher(before).find();
    }

    private static boolean isOfOthersInAScan(String clause, Level level) {
        String letters = Folding.letters(clause);
        String near = letters.substring(Math.max(0, letters.length() - 45));
        return FuzzyPhrases.says(near, false, "canuoc", "toanquoc")
                || level != null
                        && level != Level.PROVINCE
                        && FuzzyPhrases.says(near, false, "toantinh")
                || level == Level.COMMUNE && FuzzyPhrases.says(near, false, "toanhuyen");
    }

    /** It says how much falls to each of several. */
    static boolean isForEach(Sentence sentence, Figure figure) {
        String before = sentence.text().substring(0, figure.start());
        String clause =
                before.substring(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1);
        return EACH.matcher(clause).find();
    }

    /**
     * A share that is only compared ("…37,96% so với cùng kỳ"), with neither "tăng" nor "đạt" to be
     * read before it: what it says is not known.
     */
    static boolean isOnlyCompared(Sentence sentence, Figure figure) {
        String folded = Folding.plain(sentence.folded());
        String after = folded.substring(Math.min(figure.unitEnd(), folded.length()));
        String before = Folding.letters(folded.substring(0, figure.start()));
        return COMPARED.matcher(after).find() && !before.matches(".*(?:dat|la|tyle|con|chiem)$");
    }

    /** +1 for an increase, −1 for a decrease, 0 for neither; "tăng lên 250 hồ sơ" is a level. */
    static int change(Sentence sentence, Figure figure) {
        boolean share = figure.measure() == Measure.PERCENT || figure.measure() == Measure.POINTS;
        Matcher change =
                (share ? CHANGE : CHANGE_OF_COUNT)
                        .matcher(Folding.plain(sentence.folded().substring(0, figure.start())));
        if (figure.measure() == Measure.POINTS && !change.find(0)) {
            return direction(sentence, figure);
        }
        change.reset();
        return !change.find() ? 0 : change.group(1).matches("g.*|thap.*|it.*") ? -1 : 1;
    }

    /** "cao hơn cùng kỳ năm trước (73,13%) là 9,5 điểm phần trăm": the way it went. */
    private static int direction(Sentence sentence, Figure figure) {
        Matcher word =
                UP_OR_DOWN.matcher(Folding.plain(sentence.folded().substring(0, figure.start())));
        int sign = 0;
        while (word.find()) {
            sign = word.group("up") != null ? 1 : -1;
        }
        return sign;
    }

    /** From the last full stop or semicolon to this place. */
    private static String clause(Sentence sentence, int at) {
        String before = Folding.plain(sentence.folded().substring(0, at));
        return before.substring(before.lastIndexOf(';') + 1);
    }
}
