package vn.tonghop.normalisation;

import java.util.Map;
import java.util.Set;

/** What units are called, and which of them mean the same. */
final class MeasureNames {

    /** Units worth listing without an id, as people write them. */
    private static final Map<String, String> SPELLED =
            Map.ofEntries(
                    Map.entry("%", "%"),
                    Map.entry("điểm %", "điểm %"),
                    Map.entry("đồng", "đồng"),
                    Map.entry("ho so", "hồ sơ"),
                    Map.entry("ho so giay to", "hồ sơ, giấy tờ"),
                    Map.entry("tin bai", "tin, bài"),
                    Map.entry("tin bai anh", "tin, bài, ảnh"),
                    Map.entry("tin", "tin"),
                    Map.entry("bai", "bài"),
                    Map.entry("luot", "lượt"),
                    Map.entry("giao dich", "giao dịch"),
                    Map.entry("nguoi", "người"),
                    Map.entry("tai khoan", "tài khoản"),
                    Map.entry("buoi", "buổi"),
                    Map.entry("lop", "lớp"),
                    Map.entry("hoi nghi", "hội nghị"),
                    Map.entry("cuoc", "cuộc"),
                    Map.entry("to roi", "tờ rơi"),
                    Map.entry("chung thu", "chứng thư"),
                    Map.entry("don vi", "đơn vị"),
                    Map.entry("doanh nghiep", "doanh nghiệp"),
                    Map.entry("dich vu", "dịch vụ"),
                    Map.entry("dvc", "dịch vụ công"),
                    Map.entry("thu tuc", "thủ tục"),
                    Map.entry("tthc", "TTHC"),
                    Map.entry("video", "video"),
                    Map.entry("clip", "clip"),
                    Map.entry("phong su", "phóng sự"),
                    Map.entry("chuyen muc", "chuyên mục"),
                    Map.entry("chuyen de", "chuyên đề"),
                    Map.entry("pano", "pano"),
                    Map.entry("bang ron", "băng rôn"),
                    Map.entry("khau hieu", "khẩu hiệu"),
                    Map.entry("san pham", "sản phẩm"),
                    Map.entry("mo hinh", "mô hình"),
                    Map.entry("phan anh", "phản ánh"),
                    Map.entry("cau hoi", "câu hỏi"),
                    Map.entry("ngay", "ngày"),
                    Map.entry("ho", "hộ"),
                    Map.entry("to vien", "tổ viên"),
                    Map.entry("thanh vien", "thành viên"));

    /** Units that mean the same in a figure. */
    private static final Set<Set<String>> SAME =
            Set.of(
                    Set.of("nguoi", "thanh vien", "to vien"),
                    Set.of("cuoc", "hoi nghi", "phien", "buoi", "lan"),
                    Set.of(
                            "cai",
                            "tam",
                            "chiec",
                            "pano",
                            "bang ron",
                            "to roi",
                            "khau hieu",
                            "san pham",
                            "bo",
                            "to gap"),
                    Set.of("tin bai", "tin bai anh", "van ban"),
                    Set.of("bai", "phong su"),
                    Set.of("file", "san pham", "clip"),
                    Set.of(
                            "ho so",
                            "ho so giay to",
                            "giay to",
                            "van ban",
                            "ban",
                            "thu tuc",
                            "tthc"),
                    Set.of("giao dich", "ho so"),
                    Set.of("tin ngay", "tin bai ngay"));

    private MeasureNames() {}

    /** Units of results; a count of agenda points or of decrees is not worth a line. */
    static boolean isWorthListing(String unit) {
        return SPELLED.containsKey(unit);
    }

    /** With its marks. */
    static String spelled(String unit) {
        return SPELLED.getOrDefault(unit, unit);
    }

    /**
     * Whether a figure printed with {@code printed} can be one of an indicator in {@code wanted}.
     */
    static boolean agree(String printed, String wanted) {
        if (printed == null || wanted == null) {
            return true;
        }
        String unit = Folding.words(wanted);
        boolean wider = unit.startsWith(printed + " ");
        boolean narrower = printed.startsWith(unit + " ") && unit.contains(" ");
        if (printed.equals(unit) || wider || narrower) {
            return true;
        }
        for (Set<String> group : SAME) {
            if (group.contains(printed) && group.contains(unit)) {
                return true;
            }
        }
        return false;
    }
}
