package vn.tonghop.normalisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What offices shorten in tables, written out: "Hs trả trên trang TTĐT". */
final class Abbreviations {

    private static final Map<Pattern, String> SPELLED = new LinkedHashMap<>();

    static {
        spelled("hs", "hồ sơ");
        spelled("bcci", "bưu chính công ích");
        spelled("ttđt", "thông tin điện tử");
        spelled("cnscđ", "công nghệ số cộng đồng");
        spelled("dvc ?tt", "dịch vụ công trực tuyến");
        spelled("dvc", "dịch vụ công");
        spelled("cntt", "công nghệ thông tin");
    }

    private Abbreviations() {}

    private static void spelled(String abbreviation, String words) {
        SPELLED.put(
                Pattern.compile("(?iU)(?<![\\p{L}\\d])" + abbreviation + "(?![\\p{L}\\d])"), words);
    }

    /** The same name with the words that these letters stand for. */
    static String spelled(String name) {
        String spelled = name;
        for (Map.Entry<Pattern, String> one : SPELLED.entrySet()) {
            spelled = one.getKey().matcher(spelled).replaceAll(one.getValue());
        }
        return spelled;
    }
}
