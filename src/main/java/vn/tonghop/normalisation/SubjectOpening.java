package vn.tonghop.normalisation;

import java.util.List;

/**
 * The words that subjects of reports begin with. Where a stamp took the first letter of one ("ết
 * quả", "tết quả"), no other begins so, and it is put back.
 */
final class SubjectOpening {

    private static final List<String> OPENINGS =
            List.of(
                    "kết quả", "tình hình", "số liệu", "việc ", "sơ kết", "tổng kết", "tổng hợp",
                    "công tác", "báo cáo", "đánh giá", "kết luận", "về việc", "thực hiện",
                    "triển khai", "ban hành", "tăng cường", "hoạt động", "tổ chức", "kiểm soát",
                    "cải cách", "phương hướng", "chuyển đổi", "cung cấp", "tiếp nhận", "giải quyết",
                    "rà soát", "truyền thông", "tuyên truyền", "thống kê");

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
                return null;
            }
            rest = rest.substring(space + 1);
        }
        return null;
    }

    private static String opened(String rest) {
        String small = rest.toLowerCase();
        for (String opening : OPENINGS) {
            String tail = opening.substring(1);
            int at = small.startsWith(tail) ? 0 : small.startsWith(tail, 1) ? 1 : -1;
            if (at < 0 || rest.substring(0, at).isBlank() && at == 1) {
                continue;
            }
            String printed = rest.substring(at);
            char first = Character.toUpperCase(opening.charAt(0));
            return first + printed;
        }
        return null;
    }
}
