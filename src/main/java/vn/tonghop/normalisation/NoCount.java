package vn.tonghop.normalisation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.normalisation.Figure.Measure;

/** Numbers that count nothing: days, years, ranks, list numbers, and words a scan took for one. */
final class NoCount {

    /** Words after which a number only names something. */
    private static final Pattern NAMES =
            Pattern.compile(
                    ".*(?:^|[^a-z])(?:ngay|thang|quy|nam|giai doan|dieu|khoan|diem|chuong|muc|phu luc|mau|bieu|bieu so|mau so|de an|du an|nghi quyet|nghi dinh|quyet dinh|thong tu|luat|chi thi|ke hoach|cong van|ket luan|lan|lan thu|lan th\\S|thu|phien ban|covid|covid-|nhom|khoa|hang|xep|xep thu|vi tri|muc do|cap do|(?<!bo phan )(?<!tai )mot cua|quoc lo|so nha|duong|to dan pho|khu pho|khom|ap|dien thoai|fax|hotline|tai khoan|phien|dot|ky|win|top|bhyt|sdt|dt|tel)\\s*(?:so\\s*)?[:.]?\\s*$",
                    Pattern.DOTALL);

    private static final Pattern RANK =
            Pattern.compile(
                    ".*(?:xep|thu hang|vi tri|dung thu)[a-z ]{0,14}$|.*(?<![a-z])hang\\s*(?:thu)?\\s*$",
                    Pattern.DOTALL);
    private static final Pattern SO =
            Pattern.compile(
                    "(?<!tang )(?<!hoi )(?<!tong )(?<!tong)(?<!ho )(?<!co )(?<!nghe )(?<!ky )(?<!doi )(?<![a-z])so\\s*:?\\s*$");
    private static final Pattern TY_LE = Pattern.compile("(?:^|[^a-z])t[yijý1]\\s$");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /** "1.275. 300. 000 đồng": pieces of a number that recognition has torn. */
    private static final Pattern TORN_BEFORE = Pattern.compile("(?<!\\d)\\d{1,3}[.,:]\\s?$");

    private static final Pattern TORN_AFTER =
            Pattern.compile("\\G(?:[.,] |:)\\d{3}(?!\\d)(?!\\s?/)");

    /** "mực 3.905 tấn" is no "mục 3.905", and "lúa hè thu 1.245 ha" no "thứ 1.245". */
    private static final Pattern OTHER_WORD =
            Pattern.compile("(?iU)(?<!\\p{L})(?:mực|thu|thụ|ký|kỷ|dương|lân|áp) $");

    /** "giải quyết dứt điểm 401 hồ sơ": words that end like one that names. */
    private static final Pattern LONGER_WORD =
            Pattern.compile(
                    "(?<![a-z])(?:(?:dut|thi|trong|cao|dia|quan) diem|(?:tuong|tuyen|con) duong|(?:khach|ngan|cua|don|mat) hang|(?:danh|chuyen|tiet|hang) muc|huyet ap|chia khoa|chu ky)\\s*$");

    private static final Pattern MARKS =
            Pattern.compile("[ăâêôơưạảấầẩậắằặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỷỵ]");

    /** "nhận trong quý 104 đơn": a noun stands behind it. */
    private static final Pattern COUNTED =
            Pattern.compile(
                    "\\G\\s(?!(?:nam|den|va|la|co|dat|cua|so|voi|tai|o|do)(?![a-z]))[a-z]{2,7}(?![a-z])");

    /** "Lượt truy cập trong kỳ: 234.567": the colon ends a label, whatever word it ends in. */
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?<![a-z])(?!(?:so|dien thoai|fax|hotline|tel|dt|sdt|tai khoan|bhyt|ma) ?:)[a-z]{2,7} ?:\\s*$");

    /** There is no day 480 and no quarter 104. */
    private static final Pattern OF_CALENDAR =
            Pattern.compile("(?<![a-z])(?:quy|thang|tuan|ngay)\\s*:?\\s*$");

    /** "lũy kế 6 tháng là 24.350.000.000 đồng" */
    private static final Pattern MONTHS = Pattern.compile("\\G thang(?![a-z]| \\d)");

    private static final Pattern WITHIN =
            Pattern.compile(
                    "(?s).*(?<![a-z])(?:(ky|nam|quy|thang|tuan|ngay)\\s*|trong (ky|nam|quy|thang|tuan|ngay)\\s*:\\s*)$");

    private static final Pattern COUNTED_BEFORE = Pattern.compile("\\d (?:[a-z]+ ){0,3}[a-z]+ ?/$");

    /** "12 tin/1 ngày" */
    private static final Pattern PER = Pattern.compile("ngay|tuan|thang|quy|nam|gio|phut|lan");

    private NoCount() {}

    /** A word that recognition took for a number: "1a", "ty 16" (tỷ lệ), "13 cac" (là các). */
    static boolean isWord(Sentence sentence, Matcher number, boolean marked) {
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
                // "là", "ở", "các", "và", "so", "số"; "ở" also before a number: "6 18 xã"
                && (digits.matches("1|6|13|14|50|56") && after.matches(" [a-z]")
                        || digits.equals("6") && after.matches(" \\d"))
                && before.matches("(?s).*[a-z] $");
    }

    /** "9/2023" and "17/11" after "ngày" are parts of a day. */
    static boolean isDay(String first, String second, String before) {
        boolean monthOfYear = YEAR.matcher(second).matches() && first.matches("0?[1-9]|1[0-2]");
        boolean dayOfMonth =
                before.matches("(?s).*(?:ngay|thang|den|tu|quy)\\s*$")
                        && first.matches("\\d{1,2}")
                        && second.matches("0?[1-9]|1[0-2]|\\d{4}");
        return monthOfYear || dayOfMonth;
    }

    static boolean isNoCount(
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
        if (TORN_BEFORE.matcher(before).find() || TORN_AFTER.matcher(folded).find(end)) {
            return true;
        }
        if (before.endsWith("/") && !isAmount(before, unit)
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
        if (unit == null && MONTHS.matcher(folded).find(end) && digits.matches("0?[1-9]|1[0-2]")) {
            return true;
        }
        if (RANK.matcher(before).matches()) {
            return true;
        }
        boolean counted =
                unit != null
                        || COUNTED.matcher(folded).find(end)
                        || OF_CALENDAR.matcher(before).find();
        if (counted && countsWithin(digits, before)) {
            return false;
        }
        boolean named = NAMES.matcher(before).matches() && !isAnotherWord(sentence, start);
        boolean labelled =
                LABEL.matcher(before).find()
                        && (unit != null || digits.length() > 3 || digits.indexOf('.') > 0);
        if (named
                && !labelled
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

    /** "19 giao dịch/985.000 đồng", "178 tổ/1.196 thành viên": so many, and so much of another. */
    private static boolean isAmount(String before, Measures.Unit unit) {
        if (unit == null || !before.matches("(?s).*[a-z] ?/")) {
            return false;
        }
        boolean counted =
                unit.measure() == Measure.COUNT
                        && COUNTED_BEFORE.matcher(before).find()
                        && !PER.matcher(unit.name()).matches()
                        && !before.matches("(?s).* " + Pattern.quote(unit.name()) + " ?/");
        return unit.measure() == Measure.MONEY || counted;
    }

    /** Its marks say that the word before the number names nothing. */
    private static boolean isAnotherWord(Sentence sentence, int start) {
        return LONGER_WORD.matcher(sentence.folded().substring(0, start)).find()
                || MARKS.matcher(sentence.text()).find()
                        && OTHER_WORD.matcher(sentence.text().substring(0, start)).find();
    }

    /** "Trong năm 33 tin", "trong kỳ 1.402 hồ sơ": no month, quarter or year has such a number. */
    private static boolean countsWithin(String digits, String before) {
        Matcher within = WITHIN.matcher(before);
        if (!within.matches() || YEAR.matcher(digits).matches()) {
            return false;
        }
        boolean grouped = digits.indexOf('.') > 0 || digits.indexOf(',') > 0;
        long value = grouped || digits.length() > 6 ? Long.MAX_VALUE : Long.parseLong(digits);
        long most =
                switch (within.group(1) == null ? within.group(2) : within.group(1)) {
                    case "ky", "nam" -> 0;
                    case "quy" -> 4;
                    case "thang" -> 12;
                    case "tuan" -> 53;
                    default -> 31;
                };
        return value > most;
    }
}
