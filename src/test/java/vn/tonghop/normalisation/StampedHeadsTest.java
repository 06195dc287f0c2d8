package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.report.Header;

/** What recognition makes of a head with an arrival stamp over or beside it; all is invented. */
class StampedHeadsTest {

    private static final String HEAD =
            """
            UBND TỈNH ĐỒNG THÁP             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            SỞ THÔNG TIN VÀ TRUYỀN THÔNG            Độc lập – Tự do – Hạnh phúc
            Số: 88/BC-STTTT               Đồng Tháp, ngày 06 tháng 11 năm 2023
            """;

    @Test
    void theStampBesideTheTitleIsTakenOut() {
        Header header =
                head(
                        """
                        CÔNG VĂN ĐẾN BÁO CÁO

                        Số: 604

                        Ngày: ......

                        Kết quả kiểm soát thủ tục hành chính 9 tháng

                        đầu năm 2024
                        """);

        assertThat(header.kind().value()).isEqualTo("BC");
        assertThat(header.subject().value())
                .isEqualTo("Kết quả kiểm soát thủ tục hành chính 9 tháng đầu năm 2024");
        assertThat(header.number().value()).isEqualTo("88/BC-STTTT");
        assertThat(header.subject().line()).as("of the document").isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "... Kết quả kiểm soát thủ tục hành chính | Kết quả kiểm soát thủ tục hành chính",
                "#dpi To. Tình hình kinh tế năm 2024 | Tình hình kinh tế năm 2024",
                "thô @Ó( Về việc kiện toàn tổ công nghệ | Về việc kiện toàn tổ công nghệ",
                "Ngày: ....../.... Tình hình kinh tế | Tình hình kinh tế",
                ";ông tác tiếp công dân quý III năm 2025 | Công tác tiếp công dân quý III năm 2025",
                "nà ình hình chứng thực bản sao | Tình hình chứng thực bản sao",
                "tết quả hoạt động năm 2023 | Kết quả hoạt động năm 2023",
                "xin IỔNG HỢP TÌNH HÌNH QUÝ IV | TỔNG HỢP TÌNH HÌNH QUÝ IV",
            })
    void theDirtOfItsFrameAndALostFirstLetterAreMended(String printed, String subject) {
        Header header = head("CÔNG VĂN ĐẾN BÁO CÁO\nSố: 604\n" + printed + "\n");

        assertThat(header.subject().value()).isEqualTo(subject);
    }

    @Test
    void aSubjectThatLostItsBeginningIsUnknownWithWhatIsLeft() {
        Header header =
                head("CÔNG VĂN ĐẾN BÁO CÁO\nSố: 153\n= t luận của Phó Chủ tịch tại cuộc họp\n");

        assertThat(header.subject().value()).isNull();
        assertThat(header.subject().raw()).contains("luận của Phó Chủ tịch");
        assertThat(header.subject().reason()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V/v thực hiện chế độ báo cáo tháng\nCôNG V8! điải quyết thủ tục\nSố: 190\nNgày: ....",
                "V/v báo cáo công tác tiếp công dân,\nc0NGiẩNđũyết khiếu nại 9 tháng",
                "V/v cung cấp số liệu dịch vụ công\nVắtr@'tuyển tháng 8",
            })
    void aSubjectUnderTheStampIsUnknown(String about) {
        Header header = head(about + "\n\nKính gửi: Ủy ban nhân dân các xã.\n");

        assertThat(header.subject().value()).isNull();
        assertThat(header.subject().raw()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KẾ HOẠCH\nPHÁT TRIỂN CHÍNH QUYỀN SỐ\nĐẾN NĂM 2030\n",
                "BÁO CÁO\nKết quả triển khai VNeID và ứng dụng iHanoi, e-mail\n",
                "BÁO CÁO\nSố liệu một cửa tháng 9/2025 (TTHC, II.06a)\n",
            })
    void aSubjectWithoutAStampIsLeftAlone(String titled) {
        assertThat(head(titled).subject().value())
                .isEqualTo(titled.substring(titled.indexOf('\n') + 1).strip().replace('\n', ' '));
    }

    @ParameterizedTest
    @CsvSource({
        "Ngọc Bảo Ví, ",
        "Thị Hư Cấu, ",
        "Đình Hư Cấu, ",
        "Văn Cấu, ",
        "Văn Hư Cấu, Văn Hư Cấu",
        "Đinh Hư Cấu, Đinh Hư Cấu",
    })
    void aNameThatLostItsFamilyUnderTheSealIsUnknown(String printed, String signer) {
        Header header =
                head(
                        "BÁO CÁO\nTình hình năm 2024\n\n1. Nội dung.\n\n"
                                + "Nơi nhận:      GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\n\n            "
                                + printed
                                + "\n");

        assertThat(header.signer().value()).isEqualTo(signer);
        assertThat(header.signer().raw()).isEqualTo(printed);
    }

    @Test
    void anOpeningThatIsWholeAndSmallStoodBehindOtherWords() {
        Header header = head("CÔNG VĂN ĐẾN BÁO CÁO\nSố: 153\nban hành Nghị quyết về mức hỗ trợ\n");

        assertThat(header.subject().value()).isNull();
        assertThat(header.subject().raw()).contains("ban hành Nghị quyết");
    }

    @Test
    void withoutMarksTheSameIsMended() {
        Header header =
                Normalising.text(
                                """
                                UBND TINH DONG THAP             CONG HOA XA HOI CHU NGHIA VIET NAM
                                SO THONG TIN VA TRUYEN THONG            Doc lap - Tu do - Hanh phuc
                                S6: 88/BC-STTTT               Dong Thap, ngay 06 thang 11 nam 2023
                                CONG VAN DEN BAO CAO
                                S6: 604
                                Ngay <a s.is:
                                ét qua giai quyét tha tuc hanh chinh quy II nam 2023
                                """)
                        .header();

        assertThat(header.subject().value())
                .isEqualTo("Két qua giai quyét tha tuc hanh chinh quy II nam 2023");
    }

    @Test
    void theTimeThatIsLeftOfATornSubjectIsThePeriod() {
        var report =
                Normalising.text(
                        HEAD
                                + "CÔNG VĂN ĐẾN BÁO CÁO\nSố: 153\n"
                                + "= ét hoạt động 6 tháng đầu năm 2023\n\nNăm 2023 là năm đầu.\n");

        assertThat(report.header().subject().value()).isNull();
        assertThat(report.period().label()).isEqualTo("6 tháng đầu năm 2023");
    }

    @Test
    void aSmallLetterOfACapitalsShapeIsTheCapital() {
        Header header = Normalising.text(HEAD.replace("88/BC-STTTT", "88/BC-vP")).header();

        assertThat(header.number().value()).isEqualTo("88/BC-VP");
    }

    @Test
    void dirtBeforeTheAddressIsNoAddressee() {
        Header header = head("V/v báo cáo\nlà höÁ Che 0h, Kính gửi: Ủy ban nhân dân các xã.\n");

        assertThat(header.addressee().value()).isEqualTo("Ủy ban nhân dân các xã");
    }

    private static Header head(String below) {
        return Normalising.text(HEAD + below).header();
    }
}
