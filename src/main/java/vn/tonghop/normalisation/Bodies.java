package vn.tonghop.normalisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bodies of the state that write reports, in their right spelling, so that a header in capitals, or
 * one whose marks a scan has lost, gets its name back. Ministries as of both sides of 2025-03-01.
 */
final class Bodies {

    private static final List<String> NAMES =
            List.of(
                    "Ủy ban nhân dân",
                    "Hội đồng nhân dân",
                    "Văn phòng Ủy ban nhân dân",
                    "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
                    "Văn phòng",
                    "Văn phòng Chính phủ",
                    "Thanh tra Chính phủ",
                    "Ủy ban Dân tộc",
                    "Ngân hàng Nhà nước Việt Nam",
                    "Bảo hiểm xã hội Việt Nam",
                    "Bộ Thông tin và Truyền thông",
                    "Bộ Nội vụ",
                    "Bộ Tư pháp",
                    "Bộ Tài chính",
                    "Bộ Công an",
                    "Bộ Quốc phòng",
                    "Bộ Ngoại giao",
                    "Bộ Công Thương",
                    "Bộ Y tế",
                    "Bộ Xây dựng",
                    "Bộ Giao thông vận tải",
                    "Bộ Giáo dục và Đào tạo",
                    "Bộ Khoa học và Công nghệ",
                    "Bộ Kế hoạch và Đầu tư",
                    "Bộ Nông nghiệp và Phát triển nông thôn",
                    "Bộ Nông nghiệp và Môi trường",
                    "Bộ Tài nguyên và Môi trường",
                    "Bộ Lao động - Thương binh và Xã hội",
                    "Bộ Văn hóa, Thể thao và Du lịch",
                    "Bộ Dân tộc và Tôn giáo",
                    "Sở Thông tin và Truyền thông",
                    "Sở Nội vụ",
                    "Sở Tư pháp",
                    "Sở Tài chính",
                    "Sở Công Thương",
                    "Sở Y tế",
                    "Sở Xây dựng",
                    "Sở Giao thông vận tải",
                    "Sở Giáo dục và Đào tạo",
                    "Sở Khoa học và Công nghệ",
                    "Sở Kế hoạch và Đầu tư",
                    "Sở Nông nghiệp và Phát triển nông thôn",
                    "Sở Nông nghiệp và Môi trường",
                    "Sở Tài nguyên và Môi trường",
                    "Sở Lao động - Thương binh và Xã hội",
                    "Sở Văn hóa, Thể thao và Du lịch",
                    "Sở Văn hóa và Thể thao",
                    "Sở Du lịch",
                    "Sở Ngoại vụ",
                    "Sở Quy hoạch - Kiến trúc",
                    "Sở Dân tộc và Tôn giáo",
                    "Ban Dân tộc",
                    "Ban Quản lý Khu kinh tế",
                    "Ban Quản lý các khu công nghiệp",
                    "Thanh tra tỉnh",
                    "Thanh tra huyện",
                    "Công an tỉnh",
                    "Công an huyện",
                    "Phòng Nội vụ",
                    "Phòng Tư pháp",
                    "Phòng Văn hóa và Thông tin",
                    "Phòng Văn hóa - Thông tin",
                    "Phòng Tài chính - Kế hoạch",
                    "Phòng Giáo dục và Đào tạo",
                    "Phòng Kinh tế",
                    "Phòng Kinh tế và Hạ tầng",
                    "Phòng Quản lý đô thị",
                    "Phòng Tài nguyên và Môi trường",
                    "Phòng Y tế",
                    "Phòng Lao động - Thương binh và Xã hội",
                    "Phòng Văn hóa - Xã hội",
                    "Phòng Nông nghiệp và Phát triển nông thôn",
                    "Phòng Dân tộc",
                    "Trung tâm Phục vụ hành chính công",
                    "Trung tâm Phục vụ - Kiểm soát thủ tục hành chính",
                    "Trung tâm Văn hóa, Thể thao và Truyền thanh",
                    "Trung tâm Công nghệ thông tin và Truyền thông",
                    "Cục Chuyển đổi số quốc gia",
                    "Cục Kiểm soát thủ tục hành chính",
                    "Đài Phát thanh và Truyền hình",
                    "Tỉnh ủy",
                    "Huyện ủy",
                    "Thành ủy",
                    "Thị ủy",
                    "Quận ủy",
                    "Đảng ủy",
                    "Ban Thường vụ",
                    "Ban Chấp hành",
                    "Ban Tuyên giáo",
                    "Ban Chỉ đạo",
                    "Ban Chỉ đạo chuyển đổi số",
                    "Ban Chỉ đạo cải cách hành chính",
                    "Ủy ban Mặt trận Tổ quốc Việt Nam",
                    "Chính phủ",
                    "Thủ tướng Chính phủ");

    private static final Map<String, String> BY_LETTERS = new LinkedHashMap<>();

    static {
        for (String name : NAMES) {
            BY_LETTERS.putIfAbsent(Folding.letters(name), name);
        }
    }

    private Bodies() {}

    /**
     * The right spelling of a body's name.
     *
     * @param marked the name was printed with marks: then only the very same name is taken
     */
    static Optional<String> spell(String printed, boolean marked) {
        String letters = Folding.letters(printed);
        String exact = BY_LETTERS.get(letters);
        if (exact != null || marked || letters.length() < 6) {
            return Optional.ofNullable(exact);
        }
        String best = null;
        double bestCost = letters.length() * 0.13;
        for (Map.Entry<String, String> body : BY_LETTERS.entrySet()) {
            if (Math.abs(body.getKey().length() - letters.length()) > 2) {
                continue;
            }
            FuzzyPhrases.Hit hit = FuzzyPhrases.best(body.getKey(), letters, bestCost);
            double cost =
                    hit == null
                            ? Double.MAX_VALUE
                            : hit.cost() + letters.length() - (hit.end() - hit.start());
            if (cost < bestCost) {
                bestCost = cost;
                best = body.getValue();
            }
        }
        return Optional.ofNullable(best);
    }

    /** "HUYỆN ỦY QUỲ HỢP": a committee of the Party, whose own name follows without a kind. */
    static Optional<String> spellBeginning(String printed) {
        String[] words = printed.strip().split("\\s+");
        if (words.length < 3) {
            return Optional.empty();
        }
        String head = BY_LETTERS.get(Folding.letters(words[0] + words[1]));
        if (head == null || !head.endsWith("ủy")) {
            return Optional.empty();
        }
        StringBuilder name = new StringBuilder(head);
        for (int i = 2; i < words.length; i++) {
            String lower = words[i].toLowerCase(java.util.Locale.ROOT);
            name.append(' ')
                    .append(Character.toUpperCase(lower.charAt(0)))
                    .append(lower.substring(1));
        }
        return Optional.of(name.toString());
    }
}
