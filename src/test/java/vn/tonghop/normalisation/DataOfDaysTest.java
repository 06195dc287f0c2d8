package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.report.Finding;

/**
 * Data and numbers that cannot be as they are printed. The report is of 15/11/2023, and invented.
 */
class DataOfDaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số liệu cập nhật đến ngày 25/11/2023: tiếp nhận 120 hồ sơ.",
                "Kết quả trích xuất từ hệ thống đến 17 giờ ngày 20 tháng 11 năm 2023 là 120 hồ sơ.",
                "Lũy kế đến hết ngày 30/11/2023 đã phát 48 tin."
            })
    void dataYoungerThanTheDocumentAreSaid(String sentence) {
        assertThat(codes(sentence)).contains("NORM-037");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số liệu cập nhật đến ngày 14/11/2023: tiếp nhận 120 hồ sơ.",
                "Các phòng tổng hợp số liệu, báo cáo trước ngày 25/11/2023.",
                "Huyện phấn đấu hoàn thành số hóa, thống kê đến ngày 30/11/2023."
            })
    void daysToComeByWhichSomethingShallBeDoneAreNot(String sentence) {
        assertThat(codes(sentence)).doesNotContain("NORM-037");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Khám sàng lọc người cao tuổi: 18,420 lượt người tại các xã.",
                "Có 1,204 hộ dân đăng ký tài khoản."
            })
    void separatorsOfAnotherCountryAreSaidOfEveryCount(String sentence) {
        assertThat(codes(sentence)).contains("NORM-003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lượng mưa 86,4 mm.", "Đạt 98,66% kế hoạch, 1.204 hộ dân."})
    void decimalsAreNoSwap(String sentence) {
        assertThat(codes(sentence)).doesNotContain("NORM-003");
    }

    private static List<String> codes(String sentence) {
        return Normalising.reportSaying("- " + sentence).findings().stream()
                .map(Finding::code)
                .toList();
    }
}
