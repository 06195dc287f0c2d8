package vn.tonghop.normalisation;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.report.Box;

/**
 * The name of a signer in a text that was recognised. The seal lies over its left third (Article 33
 * of NĐ 30/2020/NĐ-CP), and what it covers is lost without a trace: of four words three are left,
 * which look like a whole name. So a name has to begin as names do: with a family name that is
 * nothing else, or with one that may also stand in the middle and something that shows it does not.
 */
final class SealedName {

    /** Family names that stand at the beginning and hardly anywhere else. */
    private static final Families ONLY_FAMILY =
            Families.of(
                    """
                    Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh \
                    Trịnh Đào Đoàn Trương Lương Cao Tạ Lưu Tôn Tăng Quách Vương Thạch Tống Phùng \
                    Nông Bế Hứa Giàng Sùng Vàng Lò Lù Lô Lường Lỷ Cầm Tòng Quàng Quảng Điêu Đèo \
                    Ksor Siu Rmah Kpă Rcom Rahlan Rơ Nay Niê Mlô Ayun Cil Liêng Blong Bríu Alăng \
                    Triệu Chu Nghiêm Khuất Tiêu Đàm Danh Chung Giáp Phí Ninh Doãn Mạc Nhữ Khúc Lã \
                    Ma Pờ Hơ Thào Mùa Hạng Hờ Cứ Vừ Xồng Lầu Cháng Tráng Thền Lừu Tẩn Phàn Chảo \
                    Bàn Moong Cụt Ngần Sầm Đồng Kiều Ung Viên Bành Âu Hàn Hán La Lại Lều Từ Ông \
                    Uông Văng Chế Đàng Thiều Khổng Mẫn Mã Tưởng Vòng Sú Chìu Tằng Y A Ka H K
                    """);

    /** Those that begin a name or stand in it. */
    private static final Families ALSO_ELSEWHERE =
            Families.of(
                    """
                    Hà Mai Lâm Châu Thái Tô Kim Sơn Diệp Bạch Thân Phương Lục Vi Lữ Lai Thông \
                    Quang Quản Trang Ngọc Văn Tất Hoa Khương Luyện Phú Tân Trì Thành Lang Đan \
                    Đới Đức Vân Công Hồng Lộ Liễu
                    """);

    /** Without their marks "Đình" may be "Đinh", and "Quang" "Quàng". */
    private static final Set<String> UNMARKED_ELSEWHERE = Set.of("dinh", "quang");

    /** What stands right behind a family name more than anywhere else. */
    private static final Set<String> BEHIND_FAMILY =
            Set.of(
                    "thi", "van", "huu", "dinh", "duc", "xuan", "quoc", "minh", "thanh", "ngoc",
                    "hong", "trong", "tan", "ba", "viet", "cong", "quang", "the", "manh", "khac",
                    "tien", "duy");

    /** Of the width of what is left; a word of three or four takes half of its own with it. */
    private static final double SHIFT = 0.1;

    private static final int WHOLE = 4;
    private static final int USUAL = 3;

    private static final Pattern WORD = Pattern.compile("\\p{Lu}(?:['’]?\\p{L})*");

    private SealedName() {}

    /**
     * Whether nothing of it lies under the seal.
     *
     * @param name as it stands in the text
     * @param marked the text has its marks: then the family name has to have its own
     */
    static boolean isWhole(String name, boolean marked) {
        String[] words = name.strip().split("\\s+");
        if (words.length < 2 || !Arrays.stream(words).allMatch(w -> WORD.matcher(w).matches())) {
            return false;
        }
        String first = words[0].replaceFirst("^([KH])['’].*", "$1");
        boolean only = ONLY_FAMILY.have(first, marked);
        if (only && (marked || !UNMARKED_ELSEWHERE.contains(Folding.fold(first)))) {
            return true;
        }
        return (only || ALSO_ELSEWHERE.have(first, marked))
                && (words.length >= WHOLE
                        || words.length == USUAL && BEHIND_FAMILY.contains(Folding.fold(words[1])));
    }

    /**
     * Whether the beginning of a name lies under the seal: then what is left stands to the right of
     * the middle, which it shares with its title.
     */
    static boolean isCut(Box name, Box title) {
        double shift = middle(name) - middle(title);
        return shift > SHIFT * (name.right() - name.left());
    }

    private static double middle(Box box) {
        return (box.left() + box.right()) / 2;
    }

    private record Families(Set<String> printed, Set<String> folded) {

        static Families of(String names) {
            Set<String> printed = Set.copyOf(Arrays.asList(names.strip().split("\\s+")));
            return new Families(
                    printed,
                    printed.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet()));
        }

        boolean have(String name, boolean marked) {
            return marked ? printed.contains(name) : folded.contains(Folding.fold(name));
        }
    }
}
