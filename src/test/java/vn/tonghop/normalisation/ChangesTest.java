package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.report.Finding;

/** Increases and decreases with both their ends. All of them are invented. */
class ChangesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tỷ lệ trực tuyến đạt 93,08%, tăng 5,33 điểm phần trăm so với quý III năm 2023 (quý III đạt 88,75%).",
                "Tỷ lệ hồ sơ trực tuyến đạt 84,49%, tăng 20,40 điểm phần trăm so với năm 2022 (70,09%).",
                "Giải ngân bằng 39,79% kế hoạch, cao hơn 7,64 điểm phần trăm so với cùng kỳ năm 2022 (33,15%).",
                "Tiếp nhận 1.200 hồ sơ, tăng 100 hồ sơ so với cùng kỳ năm 2022 (1.090 hồ sơ).",
                "Tiếp nhận 1.200 hồ sơ, tăng 12,5% so với cùng kỳ năm 2022 (1.090 hồ sơ).",
                "Tiếp nhận 1.000 hồ sơ, tăng 90 hồ sơ so với cùng kỳ năm 2022 (1.090 hồ sơ)."
            })
    void aChangeThatIsNotTheDifferenceOfItsEndsIsSaid(String sentence) {
        assertThat(codes(sentence)).contains("NORM-035");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tỷ lệ trực tuyến đạt 93,08%, tăng 4,33 điểm phần trăm so với quý III năm 2023 (quý III đạt 88,75%).",
                "Giải ngân bằng 39,79% kế hoạch, cao hơn 6,64 điểm phần trăm so với cùng kỳ năm 2022 (33,15%).",
                "Tiếp nhận 1.200 hồ sơ, tăng 110 hồ sơ so với cùng kỳ năm 2022 (1.090 hồ sơ).",
                "Tiếp nhận 1.200 hồ sơ, tăng 10,09% so với cùng kỳ năm 2022 (1.090 hồ sơ).",
                "Tỷ lệ đạt 45%, tăng 50% so với năm 2022 (30%).",
                "Còn 1.874 hộ nghèo, chiếm 13,22%, giảm 542 hộ so với đầu năm (2.416 hộ, tỷ lệ 17,11%)."
            })
    void aChangeThatFitsOrLacksAnEndSaysNothing(String sentence) {
        assertThat(codes(sentence)).doesNotContain("NORM-035");
    }

    private static List<String> codes(String sentence) {
        return Normalising.reportSaying("- " + sentence).findings().stream()
                .map(Finding::code)
                .toList();
    }
}
