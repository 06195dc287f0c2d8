package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.normalisation.Figure.Measure;

/**
 * The units that stand beside figures. They are few, short and closed lists with what recognition
 * is known to make of them; money is never matched by likeness, since đồng read as tỷ đồng is a
 * thousand million times too much.
 */
final class Measures {

    /**
     * @param name folded
     * @param end where it ends in the text
     * @param scale what the number is multiplied by
     * @param numberEnd after the word that scales a count; 0 when there is none
     */
    record Unit(String name, Measure measure, int end, BigDecimal scale, int numberEnd) {

        Unit(String name, Measure measure, int end, BigDecimal scale) {
            this(name, measure, end, scale, 0);
        }
    }

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final String DONG =
            "(?:d[o06e]ng|ddng|d6ng|vnd|vn\\?|d)(?![a-z0-9])(?! (?:chi(?! (?:phi|tra|cho|thuong|mua|ho))|bao|nghiep|loat|bo)(?![a-z]))";

    private static final Pattern PERCENT =
            Pattern.compile("\\G\\s{0,3}%|\\G\\s{0,3}phan tram(?![a-z])");
    private static final Pattern POINTS =
            Pattern.compile("\\G\\s{0,3}(?:diem\\s?(?:%|phan tram)|%\\s?diem)");
    private static final Pattern SCORE =
            Pattern.compile(
                    "\\G\\s{0,3}d[i1l]?[e6]m(?![a-z])(?!\\s(?:tiep|ban|cap|truy|phat|cau|dan|du|buu|den|thu))");
    private static final Map<Pattern, BigDecimal> MONEY = new LinkedHashMap<>();
    private static final Map<Pattern, BigDecimal> LARGE = new LinkedHashMap<>();
    private static final Map<Pattern, String> COUNTS = new LinkedHashMap<>();

    static {
        MONEY.put(
                Pattern.compile("\\G\\s{0,3}(?:nghin|ngan) t[yij]\\s?" + DONG),
                new BigDecimal("1000000000000"));
        MONEY.put(Pattern.compile("\\G\\s{0,3}t[yij]\\s?" + DONG), new BigDecimal("1000000000"));
        MONEY.put(Pattern.compile("\\G\\s{0,3}tri[e6]u\\s?" + DONG), new BigDecimal("1000000"));
        MONEY.put(Pattern.compile("\\G\\s{0,3}(?:nghin|ngan)\\s?" + DONG), new BigDecimal("1000"));
        MONEY.put(Pattern.compile("\\G\\s{0,3}" + DONG.replace("|d)", ")")), ONE);
        MONEY.put(Pattern.compile("\\G(?<=[.,]\\d{3})d(?![a-z0-9])"), ONE);
        // "ngân sách tỉnh 71,2 tỷ;"
        MONEY.put(
                Pattern.compile("\\G\\s{0,3}t[yi](?=\\s*(?:[;,.)]|$))"),
                new BigDecimal("1000000000"));
        LARGE.put(Pattern.compile("\\G\\s{0,3}tri[e6]u(?= [a-z])"), new BigDecimal("1000000"));
        LARGE.put(Pattern.compile("\\G\\s{0,3}(?:nghin|ngan)(?= [a-z])"), new BigDecimal("1000"));
        count("tin ngay", "tin\\s?/\\s?ngay");
        count("tin bai ngay", "tin,? ?b[a4]i\\s?/\\s?ngay");
        count("tin bai anh", "tin,? ?b[a4]i,? ?(?:hinh )?[a4]nh");
        count("tin bai", "tin,?(?: viet)? ?(?:va )?b[a4]i");
        count("tin bai", "tin/b[a4]i");
        count("ho so giay to", "h[o0d6eéa]\\s?s[oad0]\\W{1,2}gi[a4]y t[oe0&]");
        count("ho so", "h[o0d6ea]\\s?s[oad0]");
        count("ho so", "hs");
        count("ho so", "b[o0] h[o0d6ea]\\s?s[oad0]");
        count("tin", "luot (?:ban )?tin");
        count("bai", "luot b[a4]i");
        count("bang ron", "luot (?:bang ron|ap phich|khau hieu|pa ?-?no)");
        count("luot", "lu[o0]t(?! giao d[i1l]ch)");
        count("giao dich", "giao d[i1l]ch");
        count("to vien", "t[o06] vi[e6]n");
        count("thanh vien", "thanh vi[e6]n");
        count("file", "(?:file|tep)");
        count("ngay", "ngay(?!\\s?\\d)");
        count("tin", "(?:ban )?tin");
        count("bai", "b[a4]i");
        count("to", "t[o06]");
        count("nguoi", "ng[a-z]{1,3}[o0iad]i");
        count(
                "nguoi",
                "(?:dong chi|can b[o0]|cong chuc|vien chuc|hoc vien|nhan vien|cb,? ?cc,? ?vc|cb,? ?cc|nguoi dan)");
        count("cuoc", "cu[o0dc]c");
        for (String unit :
                new String[] {
                    "hoi nghi",
                    "phien",
                    "buoi",
                    "lop",
                    "cai",
                    "tam",
                    "chiec",
                    "pano",
                    "bang ron",
                    "to roi",
                    "to gap",
                    "khau hieu",
                    "phut",
                    "gio",
                    "san pham",
                    "video",
                    "clip",
                    "phong su",
                    "chuyen muc",
                    "chuyen de",
                    "don vi",
                    "co quan",
                    "phong ban",
                    "van ban",
                    "thu tuc",
                    "tthc",
                    "dich vu",
                    "dvc",
                    "tai khoan",
                    "chung thu",
                    "ban",
                    "lan",
                    "cau hoi",
                    "y kien",
                    "phan anh",
                    "xa",
                    "huyen",
                    "thon",
                    "xom",
                    "ap",
                    "ho",
                    "doanh nghiep",
                    "may",
                    "bo",
                    "quyen",
                    "trang",
                    "nhom",
                    "so",
                    "loai hinh",
                    "hinh thuc",
                    "mo hinh",
                    "diem",
                    "giay phep",
                    "giay to",
                    "van de",
                    "noi dung"
                }) {
            count(unit, unit);
        }
    }

    private Measures() {}

    private static void count(String name, String pattern) {
        COUNTS.put(
                Pattern.compile("\\G\\s{0,3}(?:luot )?\\(?(?:" + pattern + ")(?![a-z0-9])"), name);
    }

    /** "46 (bốn mươi sáu) cuộc": the number once more, in words. */
    private static final Pattern IN_WORDS =
            Pattern.compile("\\G\\s{0,2}\\(\\s?([a-z][a-z ,]{1,90})\\)");

    /** "2 tin/tuần", "05 bài/tháng": how many in each, not in all. */
    private static final Pattern FOR_EACH = Pattern.compile("\\G\\s?/\\s?[a-z]");

    /** The unit that follows at this place, or null. */
    static Unit after(String folded, int at) {
        Matcher words = IN_WORDS.matcher(folded);
        boolean said =
                words.find(at) && NumberWords.read(words.group(1).replace(',', ' ')).isPresent();
        Unit unit = directlyAfter(folded, said ? words.end() : at);
        return unit != null
                        && unit.measure() == Measure.COUNT
                        && !unit.name().endsWith("ngay")
                        && FOR_EACH.matcher(folded).find(unit.end())
                ? new Unit(unit.name() + " moi", Measure.COUNT, unit.end(), unit.scale())
                : unit;
    }

    private static Unit directlyAfter(String folded, int at) {
        Matcher points = POINTS.matcher(folded);
        if (points.find(at)) {
            return new Unit("điểm %", Measure.POINTS, points.end(), ONE);
        }
        Matcher percent = PERCENT.matcher(folded);
        if (percent.find(at)) {
            return new Unit("%", Measure.PERCENT, percent.end(), ONE);
        }
        for (Map.Entry<Pattern, BigDecimal> money : MONEY.entrySet()) {
            Matcher found = money.getKey().matcher(folded);
            if (found.find(at)) {
                return new Unit("đồng", Measure.MONEY, found.end(), money.getValue());
            }
        }
        for (Map.Entry<Pattern, BigDecimal> large : LARGE.entrySet()) {
            Matcher found = large.getKey().matcher(folded);
            if (found.find(at)) {
                Unit counted = after(folded, found.end());
                boolean count = counted != null && counted.measure() == Measure.COUNT;
                return count
                        ? new Unit(
                                counted.name(),
                                Measure.COUNT,
                                counted.end(),
                                large.getValue(),
                                found.end())
                        : null;
            }
        }
        Matcher score = SCORE.matcher(folded);
        if (score.find(at)) {
            return new Unit("điểm", Measure.SCORE, score.end(), ONE);
        }
        for (Map.Entry<Pattern, String> count : COUNTS.entrySet()) {
            Matcher found = count.getKey().matcher(folded);
            if (found.find(at)) {
                return new Unit(count.getValue(), Measure.COUNT, found.end(), ONE);
            }
        }
        return null;
    }
}
