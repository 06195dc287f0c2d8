package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.normalisation.Figure.Measure;
import vn.tonghop.report.Qualifier;

/**
 * Tells the numbers of a sentence that count something from those that do not (days, years, numbers
 * of documents, ranks, list numbers), and reads them as Vietnamese writes them: 1.234 thousands,
 * 71,83 decimals.
 */
final class FigureReader {

    /** Numbers of a sentence: those that count, and the places of all others. */
    record Numbers(List<Figure> figures, List<int[]> others) {}

    private static final Pattern NUMBER = Pattern.compile("(?<![a-z\\d])\\d+(?:[.,]\\d+)*");
    private static final Pattern PAIR =
            Pattern.compile("\\G\\s?/\\s?(\\d+(?:[.,]\\d+)*)(?![\\d/]|\\s?/\\s?\\d)");

    /** Words after which a number only names something. */
    private static final Pattern NAMES =
            Pattern.compile(
                    ".*(?:^|[^a-z])(?:ngay|thang|quy|nam|giai doan|dieu|khoan|diem|chuong|muc|phu luc|mau|bieu|bieu so|mau so|de an|du an|nghi quyet|nghi dinh|quyet dinh|thong tu|luat|chi thi|ke hoach|cong van|ket luan|lan|lan thu|lan th\\S|thu|phien ban|covid|covid-|nhom|khoa|hang|xep|xep thu|vi tri|muc do|cap do|mot cua|quoc lo|so nha|duong|to dan pho|khu pho|khom|ap|dien thoai|fax|hotline|tai khoan|phien|dot|ky|win|top|bhyt|sdt|dt|tel)\\s*(?:so\\s*)?[:.]?\\s*$",
                    Pattern.DOTALL);

    private static final Pattern RANK =
            Pattern.compile(".*(?:xep|hang|thu hang|vi tri|dung thu)[a-z ]{0,14}$", Pattern.DOTALL);
    private static final Pattern SO = Pattern.compile("(?<!tong )(?<!tong)(?<![a-z])so\\s*:?\\s*$");
    private static final Pattern TY_LE = Pattern.compile("(?:^|[^a-z])t[yijý1]\\s$");
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "\\d+[a-z]?\\s?(?:/\\s?(?:19|20)\\d\\d\\s?)?[/-]\\s?(?:[A-ZĐ][A-Za-zĐđ]{0,9}\\d{0,2})(?:\\s?[-/]\\s?[A-ZĐ][A-Za-zĐđ]*)*");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private FigureReader() {}

    static Numbers read(Sentence sentence, boolean marked) {
        boolean[] taken = new boolean[sentence.text().length()];
        List<int[]> others = new ArrayList<>();
        for (Matcher other :
                List.of(
                        DayReader.SHORT.matcher(sentence.folded()),
                        DayReader.LONG.matcher(sentence.folded()),
                        REFERENCE.matcher(sentence.text()))) {
            while (other.find()) {
                take(taken, others, other.start(), other.end());
            }
        }
        List<Figure> figures = new ArrayList<>();
        Matcher number = NUMBER.matcher(sentence.folded());
        while (number.find()) {
            if (taken[number.start()]) {
                continue;
            }
            if (isWord(sentence, number, marked)) {
                continue;
            }
            Figure figure = figure(sentence, number);
            if (figure == null) {
                take(taken, others, number.start(), number.end());
            } else {
                figures.add(figure);
                for (int i = figure.start(); i < figure.end(); i++) {
                    taken[i] = true;
                }
            }
        }
        return new Numbers(figures, others);
    }

    private static void take(boolean[] taken, List<int[]> others, int start, int end) {
        if (taken[start]) {
            return;
        }
        for (int i = start; i < end; i++) {
            taken[i] = true;
        }
        others.add(new int[] {start, end});
    }

    private static Figure figure(Sentence sentence, Matcher number) {
        String folded = sentence.folded();
        String digits = number.group();
        int start = number.start();
        int end = number.end();
        String before = folded.substring(Math.max(0, start - 40), start);
        Matcher pair = PAIR.matcher(folded);
        String whole = null;
        if (pair.find(end) && !isDay(digits, pair.group(1), before)) {
            whole = pair.group(1);
            end = pair.end();
        } else if (end < folded.length()
                && folded.charAt(end) == '/'
                && end + 1 < folded.length()
                && Character.isDigit(folded.charAt(end + 1))) {
            return null;
        }
        Measures.Unit unit = Measures.after(folded, end);
        if (isNoCount(sentence, digits, whole, before, start, end, unit)) {
            return null;
        }
        Decimal value = Decimal.read(digits, unit);
        Decimal second = whole == null ? null : Decimal.read(whole, unit);
        if (value == null || whole != null && second == null) {
            return null;
        }
        BigDecimal scale = unit == null ? BigDecimal.ONE : unit.scale();
        Measure measure = unit == null ? Measure.COUNT : unit.measure();
        if (second != null && measure == Measure.PERCENT) {
            measure = Measure.COUNT;
        }
        return new Figure(
                start,
                end,
                unit == null ? end : unit.end(),
                measure,
                value.value().multiply(scale).stripTrailingZeros(),
                second == null ? null : second.value().stripTrailingZeros(),
                unit == null ? null : unit.name(),
                qualifier(before, folded, unit == null ? end : unit.end()),
                value.swapped() || second != null && second.swapped(),
                value.doubtful() || second != null && second.doubtful());
    }

    /** A word that recognition took for a number: "1a", "ty 16" (tỷ lệ), "13 cac" (là các). */
    private static boolean isWord(Sentence sentence, Matcher number, boolean marked) {
        String folded = sentence.folded();
        String digits = number.group();
        int end = number.end();
        Measures.Unit unit = Measures.after(folded, end);
        if (end < folded.length() && Character.isLetter(folded.charAt(end)) && unit == null) {
            return true;
        }
        String before = folded.substring(Math.max(0, number.start() - 6), number.start());
        if (TY_LE.matcher(before).find()
                && digits.matches("1|10|16|18|19")
                && (unit == null || unit.measure() == Measure.COUNT)) {
            return true;
        }
        String after = folded.substring(end, Math.min(folded.length(), end + 2));
        return !marked
                && unit == null
                && digits.matches("1|13|14|50|56")
                && after.matches(" [a-z]")
                && before.matches("(?s).*[a-z] $");
    }

    /** "9/2023" and "17/11" after "ngày" are parts of a day. */
    private static boolean isDay(String first, String second, String before) {
        boolean monthOfYear = YEAR.matcher(second).matches() && first.matches("0?[1-9]|1[0-2]");
        boolean dayOfMonth =
                before.matches("(?s).*(?:ngay|thang|den|tu|quy)\\s*$")
                        && first.matches("\\d{1,2}")
                        && second.matches("0?[1-9]|1[0-2]|\\d{4}");
        return monthOfYear || dayOfMonth;
    }

    private static boolean isNoCount(
            Sentence sentence,
            String digits,
            String whole,
            String before,
            int start,
            int end,
            Measures.Unit unit) {
        String folded = sentence.folded();
        boolean atStart =
                folded.substring(0, start).isBlank()
                        || folded.substring(0, start).matches("[\\s(\\[*+-]*");
        String after = folded.substring(end, Math.min(folded.length(), end + 3));
        if (atStart
                && whole == null
                && (after.matches("[.)]\\s?.*")
                        || end + 1 < folded.length()
                                && after.startsWith(" ")
                                && Character.isUpperCase(sentence.text().charAt(end + 1))
                                && unit == null)) {
            return true;
        }
        if (sentence.part() == Part.FOOTNOTE && atStart) {
            return true;
        }
        if (before.endsWith("/")
                || before.endsWith("-") && before.matches("(?s).*[\\da-z]-")
                || after.startsWith("/") && after.matches("/[a-z]\\b.*|/\\d.*")) {
            return true;
        }
        if (YEAR.matcher(digits).matches()
                && whole == null
                && (unit == null || before.matches("(?s).*(?:nam|giai doan|[-–])\\s*$"))) {
            return true;
        }
        if (digits.matches("0\\d{2,4}(?:[.]\\d{3}){2,}")
                || digits.matches("0\\d{8,}|\\d{9,}") && unit == null) {
            return true;
        }
        if (RANK.matcher(before).matches()) {
            return true;
        }
        if (NAMES.matcher(before).matches()
                && (unit == null
                        || !before.matches(
                                "(?s).*(?:nam|thang|quy|ky|diem|lan|muc)\\s*[:]\\s*$"))) {
            return unit == null
                    || unit.measure() == Measure.COUNT
                    || unit.measure() == Measure.SCORE
                    || !before.matches("(?s).*(?:de an|ke hoach|muc|ky|duong|nhom|diem).{0,3}$");
        }
        return SO.matcher(before).find() && unit == null;
    }

    private static Qualifier qualifier(String before, String folded, int unitEnd) {
        String[] words = before.strip().replaceAll("[^a-z0-9 ]+$", "").split("[^a-z0-9]+");
        String last = words.length == 0 ? "" : words[words.length - 1];
        String two = words.length < 2 ? last : words[words.length - 2] + " " + last;
        String rest =
                folded.substring(
                        Math.min(unitEnd, folded.length()),
                        Math.min(folded.length(), unitEnd + 30));
        if (rest.matches("(?s)^[^;,.]{0,22}tro len.*") && last.equals("tu")) {
            return Qualifier.GTE;
        }
        return switch (two) {
            case "it nhat", "toi thieu", "khong duoi" -> Qualifier.GTE;
            case "khong qua", "toi da" -> Qualifier.LTE;
            case "chua den", "chua toi" -> Qualifier.LT;
            case "uoc dat", "xap xi", "uoc tinh", "uoc khoang" -> Qualifier.APPROX;
            default ->
                    switch (last) {
                        case "tren", "hon", "tron", "trén" -> Qualifier.GT;
                        case "duoi" -> Qualifier.LT;
                        case "gan", "uoc", "xap" -> Qualifier.APPROX;
                        default ->
                                last.matches("kho[a-z0-9]{1,3}g|kh[a-z0-9]{1,2}ang")
                                        ? Qualifier.APPROX
                                        : null;
                    };
        };
    }
}
