package vn.tonghop.normalisation;

import java.util.List;
import java.util.Map;

/** Which section of a report answers an item, by the first word of the item that tells. */
final class RequestedSection {

    static final String STATE = "currentState";
    static final String DIFFICULTIES = "difficulties";
    static final String PROPOSALS = "proposals";

    private static final int START = 32;

    private static final Map<String, List<String>> WORDS =
            Map.of(
                    DIFFICULTIES,
                    List.of(
                            "khokhan",
                            "vuongmac",
                            "tontai",
                            "hanche",
                            "batcap",
                            "nguyennhan",
                            "trongai",
                            "yeukem",
                            "khuyetdiem",
                            "chualamduoc",
                            "diemnghen",
                            "lydo",
                            "thachthuc",
                            "nhuocdiem"),
                    PROPOSALS,
                    List.of(
                            "dexuat",
                            "kiennghi",
                            "giaiphap",
                            "dedat",
                            "nguyenvong",
                            "ykien",
                            "denghi",
                            "captren",
                            "bienphap",
                            "huongxuly",
                            "mongmuon"),
                    STATE,
                    List.of(
                            "hientrang",
                            "thuctrang",
                            "tinhhinh",
                            "ketqua",
                            "danhgia",
                            "soluong",
                            "solieu",
                            "solan",
                            "soluot",
                            "danhsach",
                            "congtac",
                            "cachlam",
                            "mohinh",
                            "hoso",
                            "tyle",
                            "viecthuchien",
                            "mucdo",
                            "danhmuc",
                            "thongtin",
                            "uudiem"));

    private RequestedSection() {}

    /** Null when its words do not say. */
    static String of(String letters, boolean marked) {
        String start = letters.substring(0, Math.min(START, letters.length()));
        String section = null;
        int first = Integer.MAX_VALUE;
        for (Map.Entry<String, List<String>> words : WORDS.entrySet()) {
            for (String word : words.getValue()) {
                int at = at(word, start, marked);
                if (at < first) {
                    first = at;
                    section = words.getKey();
                }
            }
        }
        return section;
    }

    private static int at(String word, String start, boolean marked) {
        int at = start.indexOf(word);
        if (at < 0 && !marked && word.length() > 5) {
            FuzzyPhrases.Hit hit = FuzzyPhrases.best(word, start, word.length() * 0.25);
            at = hit == null ? -1 : hit.start();
        }
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}
