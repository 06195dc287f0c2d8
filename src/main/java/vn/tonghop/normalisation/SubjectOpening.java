package vn.tonghop.normalisation;

import java.util.List;
import java.util.Map;

/**
 * The words that subjects of reports begin with. Where a stamp took the first letter of one ("ết
 * quả", "tết quả"), no other begins so, and it is put back.
 */
final class SubjectOpening {

    private static final List<String> OPENINGS =
            List.of(
                    "kết quả",
                    "tình hình",
                    "số liệu",
                    "việc ",
                    "sơ kết",
                    "tổng kết",
                    "tổng hợp",
                    "công tác",
                    "báo cáo",
                    "đánh giá",
                    "kết luận",
                    "về việc",
                    "thực hiện",
                    "triển khai",
                    "ban hành",
                    "tăng cường",
                    "hoạt động",
                    "tổ chức",
                    "kiểm soát",
                    "cải cách",
                    "phương hướng",
                    "chuyển đổi",
                    "cung cấp",
                    "tiếp nhận",
                    "giải quyết",
                    "rà soát",
                    "truyền thông",
                    "tuyên truyền",
                    "thống kê");

    /** Second words that follow one first word only: "quả" is left of "Kết quả". */
    private static final Map<String, String> SECOND_WORDS =
            Map.of("quả", "Kết quả", "hình", "Tình hình", "liệu", "Số liệu");

    /** Of dirt before it there may be a word or two. */
    private static final int MOST_BEFORE = 2;

    private static final int LONGEST_BEFORE = 4;

    private SubjectOpening() {}

    /**
     * @param torn the subject without its beginning
     * @return with it, in capitals if what is left of the word is; null where it cannot be told
     */
    static String mended(String torn) {
        String rest = torn;
        for (int dirt = 0; dirt <= MOST_BEFORE; dirt++) {
            String whole = opened(rest);
            if (whole != null) {
                return whole;
            }
            int space = rest.indexOf(' ');
            if (space < 0 || space > LONGEST_BEFORE) {
                break;
            }
            rest = rest.substring(space + 1);
        }
        return withFirstWord(torn);
    }

    /** "quả giải quyết …" is left of "Kết quả giải quyết …". */
    private static String withFirstWord(String rest) {
        for (Map.Entry<String, String> second : SECOND_WORDS.entrySet()) {
            String wanted = Folding.fold(second.getKey()) + " ";
            int at = Folding.fold(rest).indexOf(wanted);
            boolean first = at == 0 || at > 0 && at <= LONGEST_BEFORE && isScrap(rest, at);
            if (first) {
                return second.getValue() + rest.substring(at + wanted.length() - 1);
            }
        }
        return null;
    }

    /** A letter or two of the word that was, and a space. */
    private static boolean isScrap(String rest, int before) {
        return rest.charAt(before - 1) == ' ' && rest.indexOf(' ') == before - 1;
    }

    /** Null where no opening lost its first letter there, or has another in its place. */
    private static String opened(String rest) {
        String folded = Folding.fold(rest);
        if (folded.startsWith("anh tinh hinh")) {
            return "Nh" + rest;
        }
        for (String opening : OPENINGS) {
            String wanted = Folding.fold(opening);
            String tail = wanted.substring(1);
            boolean lost = folded.startsWith(tail);
            boolean other = folded.startsWith(tail, 1) && !folded.startsWith(" ");
            // whole and small it may have stood behind any words
            boolean inTheMiddle =
                    folded.startsWith(wanted) && Character.isLowerCase(rest.charAt(0));
            if ((lost || other) && !inTheMiddle) {
                return Character.toUpperCase(opening.charAt(0)) + rest.substring(lost ? 0 : 1);
            }
        }
        return null;
    }
}
