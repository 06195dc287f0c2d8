package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.normalisation.Figure.Measure;

/**
 * Counts written in words alone: "bảy thành viên", "hai mươi ba cuộc". Only where the marks can be
 * read and a counted unit follows: "năm" is a year as often as a five, "ba" a father.
 */
final class NumeralWords {

    private static final String DIGIT = "(?:hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)";
    private static final String MORE =
            "(?: (?:một|mốt|tư|lăm|linh|lẻ|mười|mươi|trăm|nghìn|ngàn|triệu|" + DIGIT + "))";

    /** One digit, ten, or several words that make one number. */
    private static final Pattern NUMERAL =
            Pattern.compile(
                    "(?<![\\p{L}\\d(])(?>(?:mười|"
                            + DIGIT
                            + ")"
                            + MORE
                            + "*|một"
                            + MORE
                            + "+)(?![\\p{L}\\d])(?! (?:tỷ|phần))");

    /** Before these five is a year, and two or three are no count. */
    private static final Pattern NAMES =
            Pattern.compile(
                    "(?<!\\p{L})(?:trong|hằng|hàng|cả|mỗi|đầu|cuối|nửa|theo|từ|qua|sau|trước|kế hoạch|giai đoạn"
                            + "|thứ|lần|quý|tháng|năm|mức độ|mức|cấp|khóa|tổ|số|bước|loại|hạng|vòng|một|vài|dăm|đôi)\\s*$");

    /** Units of time and of order, which count no result. */
    private static final Pattern NO_RESULT =
            Pattern.compile("(?:ngay|phut|gio|lan|ban|so|ap|xa|thon|noi dung|van de)(?: .*)?");

    private NumeralWords() {}

    /**
     * The counts in words of a sentence that has its marks.
     *
     * @param taken places that are part of something else
     */
    static List<Figure> of(Sentence sentence, boolean[] taken) {
        List<Figure> figures = new ArrayList<>();
        String lower = sentence.text().toLowerCase(Locale.ROOT);
        if (lower.length() != sentence.text().length()) {
            return figures;
        }
        Matcher numeral = NUMERAL.matcher(lower);
        while (numeral.find()) {
            String before = lower.substring(Math.max(0, numeral.start() - 20), numeral.start());
            Measures.Unit unit = Measures.after(sentence.folded(), numeral.end());
            boolean counts =
                    unit != null
                            && unit.measure() == Measure.COUNT
                            && !NO_RESULT.matcher(unit.name()).matches();
            Optional<BigDecimal> value =
                    NumberWords.read(Folding.words(numeral.group().replace("bẩy", "bảy")));
            if (counts
                    && value.isPresent()
                    && !taken[numeral.start()]
                    && !NAMES.matcher(before).find()) {
                figures.add(figure(sentence, numeral, value.get(), unit));
            }
        }
        return figures;
    }

    private static Figure figure(
            Sentence sentence, Matcher numeral, BigDecimal value, Measures.Unit unit) {
        String folded = sentence.folded();
        return new Figure(
                numeral.start(),
                numeral.end(),
                unit.end(),
                Measure.COUNT,
                value.multiply(unit.scale()),
                null,
                null,
                unit.name(),
                Qualifiers.of(
                        folded.substring(Math.max(0, numeral.start() - 40), numeral.start()),
                        folded,
                        unit.end()),
                false,
                false,
                false);
    }
}
