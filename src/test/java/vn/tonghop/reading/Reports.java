package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Paragraphs of reports (invented), and samples of so many words of them. */
final class Reports {

    static final List<String> PARAGRAPHS =
            List.of(
                    "Thực hiện kế hoạch năm của Ủy ban nhân dân tỉnh về kiểm soát thủ tục hành chính,"
                            + " trong tháng 8 xã Bình Lục đã tiếp nhận 1.245 hồ sơ, trong đó trực tuyến 987"
                            + " hồ sơ, trực tiếp 240 hồ sơ và qua dịch vụ bưu chính công ích 18 hồ sơ (ví dụ"
                            + " giả định). Số hồ sơ giải quyết trước hạn và đúng hạn đạt 98,7%, còn 16 hồ sơ"
                            + " quá hạn do phải xác minh nguồn gốc đất.",
                    "Công tác cải cách hành chính được lãnh đạo quan tâm chỉ đạo thường xuyên. Bộ phận Một"
                            + " cửa niêm yết công khai đầy đủ quy trình, bố trí ghế ngồi chờ, nước uống và"
                            + " máy tính để người dân tra cứu. Kết quả khảo sát cho thấy mức độ hài lòng đạt"
                            + " 95% so với cùng kỳ.",
                    "Tuy nhiên, việc số hóa hồ sơ lưu trữ còn chậm do máy quét cũ hay hỏng, đường truyền"
                            + " không ổn định vào giờ cao điểm. Một số người cao tuổi chưa quen nộp hồ sơ"
                            + " qua mạng, phải nhờ cán bộ hỗ trợ nhập giúp từng bước.",
                    "Đề nghị Sở Nội vụ mở thêm lớp tập huấn nghiệp vụ cho công chức mới; kiến nghị Văn"
                            + " phòng nâng cấp phần mềm để khỏi nhập trùng dữ liệu giữa hai hệ thống, sớm"
                            + " cấp chữ ký số cho những người được phân công.",
                    "Về phòng chống dịch bệnh, trạm y tế đã phun hóa chất tại bảy ấp, phát 320 tờ rơi"
                            + " tuyên truyền, vận động từng hộ dọn dẹp vật chứa nước. Không ghi nhận ca tử"
                            + " vong, số ca sốt giảm 12 ca so với tháng trước.",
                    "Thu ngân sách trên địa bàn ước đạt 3,45 tỷ đồng, bằng 72% dự toán huyện giao, chủ yếu"
                            + " từ thuế sử dụng đất phi nông nghiệp, lệ phí trước bạ và các khoản đóng góp"
                            + " tự nguyện. Chi thường xuyên bảo đảm đúng chế độ, tiết kiệm được 41 triệu"
                            + " đồng tiền điện, văn phòng phẩm.",
                    "Trường tiểu học Hoa Sen khai giảng ngày 5 tháng 9 với 412 em, tăng 27 em. Nhà trường"
                            + " sửa xong mái tôn, quét vôi tám phòng học, trồng thêm cây bóng mát quanh sân."
                            + " Giáo viên chủ nhiệm đến thăm gia đình những em có hoàn cảnh khó khăn.",
                    "Lúa thu đông xuống giống được 1.120 héc ta, trổ đều, ít sâu bệnh. Bà con chuyển 35"
                            + " héc ta sang trồng sen và nuôi cá ruộng. Giá phân bón giảm nhẹ nhưng giá thuê"
                            + " máy gặt vẫn cao, lợi nhuận chưa như mong muốn.",
                    "Công an xã xử lý 9 vụ vi phạm, phạt tiền 14 triệu đồng, hòa giải thành 6 trong 7 vụ"
                            + " tranh chấp lối đi. Tổ tuần tra nhân dân duy trì đều đặn; tình hình an ninh"
                            + " trật tự cơ bản ổn định, không xảy ra điểm nóng khiếu kiện đông người.",
                    "Trong thời gian tới, ủy ban tiếp tục rà soát quy hoạch, đẩy nhanh tiến độ nâng cấp"
                            + " tuyến đường liên ấp dài 2,3 km, xây cầu thay bến đò, hướng dẫn hộ kinh doanh"
                            + " dùng hóa đơn điện tử và chuẩn bị tổng kết cuối năm.");

    private Reports() {}

    /** Texts of so many words, each beginning somewhere in a paragraph. */
    static List<String> samples(int count, int words, long seed) {
        var random = new Random(seed);
        var samples = new ArrayList<String>();
        while (samples.size() < count) {
            var all = String.join(" ", PARAGRAPHS).split(" ");
            int begin = random.nextInt(all.length - words);
            var sample = String.join(" ", List.of(all).subList(begin, begin + words));
            // what has no mark has no encoding
            if (sample.chars().anyMatch(c -> c > 0x7F)) {
                samples.add(sample);
            }
        }
        return samples;
    }
}
