package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.report.Header;
import vn.tonghop.report.Report;

/** Recipients and signatures; all names are invented. */
class FeetTest {

    @Test
    void whoSignedInWhatOfficeAndByWhatRight() {
        Header header =
                foot(
                        """
                        Nơi nhận:                                 TM. ỦY BAN NHÂN DÂN
                        - Như trên;                                  KT. CHỦ TỊCH
                        - TT.HU, TT.HĐND huyện;                     PHÓ CHỦ TỊCH
                        - CT, các PCT UBND huyện;
                        - Lưu: VT, KSTT (3b).                         (Đã ký)

                                                               Trần Thị Ví Dụ
                        """);

        assertThat(header.signingMode().value()).isEqualTo("TM. KT.");
        assertThat(header.signerTitle().value()).isEqualTo("Phó Chủ tịch");
        assertThat(header.signer().value()).isEqualTo("Trần Thị Ví Dụ");
        assertThat(header.recipients().value())
                .containsExactly(
                        "Như trên",
                        "TT.HU, TT.HĐND huyện",
                        "CT, các PCT UBND huyện",
                        "Lưu: VT, KSTT (3b)");
    }

    @Test
    void oneColumnAfterTheOtherIsTheSameFoot() {
        Header header =
                foot(
                        """
                        TL. CHỦ TỊCH
                        CHÁNH VĂN PHÒNG
                        (Ký tên, đóng dấu)
                        ThS. Đặng Thị Hư Cấu
                        Nơi nhận:
                        - Như trên;
                        - Các đơn vị trực thuộc
                        Sở Nội vụ;
                        - Lưu: VT.
                        """);

        assertThat(header.signingMode().value()).isEqualTo("TL.");
        assertThat(header.signerTitle().value()).isEqualTo("Chánh Văn phòng");
        assertThat(header.signer().value()).isEqualTo("Đặng Thị Hư Cấu");
        assertThat(header.recipients().value())
                .containsExactly("Như trên", "Các đơn vị trực thuộc Sở Nội vụ", "Lưu: VT");
    }

    @ParameterizedTest
    @CsvSource({
        "CHỦ TỊCH, NGUYỄN VĂN VÍ DỤ, Nguyễn Văn Ví Dụ",
        "CHÁNH VĂN PHÒNG, Điểu Ví, Điểu Ví",
        "CỤC TRƯỞNG, Thiếu tướng Cù Quốc Ví, Cù Quốc Ví",
        "CÔNG CHỨC VĂN HÓA - XÃ HỘI, Giàng Seo Ví, Giàng Seo Ví",
        "KẾ TOÁN TRƯỞNG, Hồ A Ví, Hồ A Ví",
        "TRƯỞNG PHÒNG, K'Brih Văn Ví, K'Brih Văn Ví"
    })
    void aNameIsReadHoweverItIsPrintedAndUnderOfficesNoListHas(
            String office, String printed, String name) {
        Header header =
                Normalising.text(
                                """
                                ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                HUYỆN LẤP VÒ                 Độc lập - Tự do - Hạnh phúc
                                Số: 482/BC-UBND          Lấp Vò, ngày 15 tháng 11 năm 2023

                                BÁO CÁO
                                Kết quả tuyên truyền năm 2023

                                Huyện đã phát 12 tin./.

                                Nơi nhận:
                                - Như trên;
                                - Lưu: VT.
                                %s

                                %s
                                """
                                        .formatted(office, printed))
                        .header();

        assertThat(header.signer().value()).isEqualTo(name);
    }

    @Test
    void oneLetterThatRecognitionIsKnownToMistakeIsPutRight() {
        assertThat(PersonName.mended("Nguyén Qudc Viét")).isEqualTo("Nguyén Quốc Viét");
        assertThat(PersonName.mended("Nguyén Qxzc Viét")).isNull();
        assertThat(PersonName.mended("Tran Van An")).isEqualTo("Tran Van An");
    }

    @Test
    void aScanClosesTheGapBetweenTheColumns() {
        Header header =
                Normalising.scanSaying(
                                """
                                Da tuyén truyén./.
                                Noi nhin: TM. UY BAN NHAN DAN

                                - Nhu trén;
                                - CT, c&c PCT UBND huyén; KT\\CHU TICH
                                - Luu: VT, NC(Thi Du).

                                Nguyen Van Vi Du
                                """)
                        .header();

        assertThat(header.signingMode().value()).isEqualTo("TM. KT.");
        assertThat(header.signerTitle().value())
                .as("the line of the deputy's office is lost, and not guessed")
                .isNull();
        assertThat(header.signerTitle().reason()).isNotBlank();
        assertThat(header.recipients().value())
                .containsExactly("Nhu trén", "CT, c&c PCT UBND huyén", "Luu: VT, NC(Thi Du)");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GIÁM ĐỐC, -, Giám đốc",
                "Q. GIÁM ĐỐC, Q., Giám đốc",
                "T/M BAN THƯỜNG VỤ|BÍ THƯ, TM., Bí thư",
                "K/T TRƯỞNG BAN|PHÓ TRƯỞNG BAN, KT., Phó Trưởng ban",
                "TUQ. BỘ TRƯỞNG|VỤ TRƯỞNG VỤ PHÁP CHẾ, TUQ., Vụ trưởng Vụ Pháp chế",
                "TL. BỘ TRƯỞNG|KT. CỤC TRƯỞNG|PHÓ CỤC TRƯỞNG, TL. KT., Phó Cục trưởng",
                "THỦ TRƯỞNG ĐƠN VỊ, -, Thủ trưởng đơn vị",
            })
    void everyRightToSignIsKnown(String lines, String mode, String title) {
        Header header = foot(lines.replace('|', '\n') + "\n\nLê Văn Giả Định\n");

        assertThat(header.signingMode().value()).isEqualTo(mode);
        assertThat(header.signerTitle().value()).isEqualTo(title);
        assertThat(header.signer().value()).isEqualTo("Lê Văn Giả Định");
    }

    @Test
    void aDigitalSignaturesBlockIsNoSigner() {
        Header header =
                foot(
                        """
                        GIÁM ĐỐC

                        Võ Văn Tưởng Tượng
                        Ký bởi: Trung tâm Phục vụ hành chính công
                        Cơ quan: Tỉnh Quảng Ngãi
                        Thời gian ký: 16/12/2024 15:42:10 +07:00
                        """);

        assertThat(header.signer().value()).isEqualTo("Võ Văn Tưởng Tượng");
    }

    @Test
    void theFootIsNoPartOfTheLastSection() {
        Report report =
                Normalising.reportSaying(
                        """
                        Đã tuyên truyền.
                        II. KHÓ KHĂN
                        Không.
                        KT. CỤC TRƯỞNG
                        PHÓ CỤC TRƯỞNG

                        Phạm Thị Minh Họa
                        """);

        assertThat(report.sections().difficulties().text()).isEqualTo("Không.");
    }

    private static Header foot(String text) {
        return Normalising.reportSaying("Đã tuyên truyền./.\n\n" + text).header();
    }
}
