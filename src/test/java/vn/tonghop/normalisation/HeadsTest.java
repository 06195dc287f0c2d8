package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.report.Header;

/** Heads of documents; all figures and people are invented. */
class HeadsTest {

    @Test
    void twoColumnsInOneLineAreTakenApart() {
        Header header =
                head(
                        """
                           UBND TỈNH ĐỒNG THÁP             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        SỞ THÔNG TIN VÀ TRUYỀN THÔNG            Độc lập – Tự do – Hạnh phúc
                           Số:  88 /BC-STTTT               Đồng Tháp, ngày  06  tháng 11 năm 2023
                        BÁO CÁO
                        Tình hình chuyển đổi số
                        """);

        assertThat(header.number().value()).isEqualTo("88/BC-STTTT");
        assertThat(header.issuer().value()).isEqualTo("Sở Thông tin và Truyền thông");
        assertThat(header.parent().value()).isEqualTo("Ủy ban nhân dân tỉnh Đồng Tháp");
        assertThat(header.place().value()).isEqualTo("Đồng Tháp");
        assertThat(header.date().value()).isEqualTo(LocalDate.of(2023, 11, 6));
        assertThat(header.subject().value()).isEqualTo("Tình hình chuyển đổi số");
        assertThat(header.number().line()).isEqualTo(3);
    }

    @Test
    void aPortalIsABodyOfItsOwn() {
        Header header =
                head(
                        """
                        VĂN PHÒNG UBND TỈNH BẮC NINH
                        CỔNG THÔNG TIN ĐIỆN TỬ TỈNH
                        Số: 12/BC-CTTĐT
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Bắc Ninh, ngày 06 tháng 01 năm 2023
                        BÁO CÁO
                        Hoạt động của Cổng Thông tin điện tử tỉnh
                        """);

        assertThat(header.issuer().value()).isEqualToIgnoringCase("Cổng Thông tin điện tử tỉnh");
        assertThat(header.parent().value()).isEqualTo("Văn phòng Ủy ban nhân dân tỉnh Bắc Ninh");
    }

    @Test
    void aNameBrokenInANarrowColumnIsOneName() {
        Header header =
                head(
                        """
                        ỦY BAN NHÂN DÂN TỈNH CÀ
                        MAU
                        SỞ NÔNG NGHIỆP VÀ MÔI
                        TRƯỜNG
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Số: 83/BC-SNNMT
                        Cà Mau, ngày 16 tháng 3 năm 2026
                        BÁO CÁO
                        Tình hình chuyển đổi số
                        """);

        assertThat(header.issuer().value()).isEqualTo("Sở Nông nghiệp và Môi trường");
        assertThat(header.parent().value()).isEqualTo("Ủy ban nhân dân tỉnh Cà Mau");
    }

    @Test
    void whatSortOfReportItIsIsNoSubject() {
        Header header =
                head(
                        """
                        ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        HUYỆN LẤP VÒ                 Độc lập - Tự do - Hạnh phúc
                        Số: 482/BC-UBND          Lấp Vò, ngày 15 tháng 11 năm 2023

                        BÁO CÁO NHANH

                        THIỆT HẠI DO MƯA ĐÁ NĂM 2023

                        VÀ CÔNG TÁC KHẮC PHỤC
                        """);

        assertThat(header.subject().value())
                .isEqualTo("THIỆT HẠI DO MƯA ĐÁ NĂM 2023 VÀ CÔNG TÁC KHẮC PHỤC");
    }

    @Test
    void oneColumnAfterTheOtherIsTheSameHead() {
        Header header =
                head(
                        """
                        UBND TỈNH ĐỒNG THÁP
                        SỞ THÔNG TIN VÀ TRUYỀN THÔNG
                        Số: 88/BC-STTTT
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Đồng Tháp, ngày 06 tháng 11 năm 2023
                        BÁO CÁO
                        Tình hình chuyển đổi số
                        """);

        assertThat(header.number().value()).isEqualTo("88/BC-STTTT");
        assertThat(header.issuer().value()).isEqualTo("Sở Thông tin và Truyền thông");
        assertThat(header.parent().value()).isEqualTo("Ủy ban nhân dân tỉnh Đồng Tháp");
        assertThat(header.date().value()).isEqualTo(LocalDate.of(2023, 11, 6));
    }

    @Test
    void anOfficeWithoutANameOfItsOwnIsTheOfficeOfItsCommittee() {
        Header header =
                head(
                        """
                        UBND HUYEN CAO LANH     CONG HOA XA HOI CHU NGHIA VIET NAM
                        VAN PHONG                  Doc lap - Tu do - Hanh phuc
                        S6: 97/BC-VP            Cao Lanh, ngay 10 thang 6 nam 2023
                        BAO CAO
                        Cong tac kiem soat thu tuc hanh chinh
                        """);

        assertThat(header.issuer().value()).isEqualTo("Văn phòng Ủy ban nhân dân huyện Cao Lãnh");
        assertThat(header.parent().value()).isEqualTo("Ủy ban nhân dân huyện Cao Lãnh");
        assertThat(header.place().value()).isEqualTo("Cao Lãnh");
    }

    @Test
    void aCommitteeOfThePartyHasItsOwnWayOfNumbering() {
        Header header =
                head(
                        """
                        ĐẢNG BỘ TỈNH NGHỆ AN                 ĐẢNG CỘNG SẢN VIỆT NAM
                        HUYỆN ỦY QUỲ HỢP
                               *                             Quỳ Hợp, ngày 05 tháng 3 năm 2024
                        Số: 215-BC/HU

                        BÁO CÁO
                        kết quả công tác dân vận quý I năm 2024
                        -----
                        """);

        assertThat(header.number().value()).isEqualTo("215-BC/HU");
        assertThat(header.kind().value()).isEqualTo("BC");
        assertThat(header.issuer().value()).isEqualTo("Huyện ủy Quỳ Hợp");
        assertThat(header.date().value()).isEqualTo(LocalDate.of(2024, 3, 5));
    }

    @Test
    void theNumberOfAnIncomingStampIsNotTheDocuments() {
        Header header =
                head(
                        """
                        ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        XÃ THÁP MƯỜI                 Độc lập - Tự do - Hạnh phúc
                             CÔNG VĂN ĐẾN
                        Số: 4521  Ngày: 16/08
                        Số: 35/BC-UBND            Tháp Mười, ngày 15 tháng 8 năm 2025
                        BÁO CÁO
                        Kết quả tháng 8 năm 2025
                        """);

        assertThat(header.number().value()).isEqualTo("35/BC-UBND");
        assertThat(header.issuer().value()).isEqualTo("Ủy ban nhân dân xã Tháp Mười");
    }

    @Test
    void aLetterHasItsSubjectUnderItsNumber() {
        Header header =
                head(
                        """
                        BỘ NỘI VỤ                           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                                               Độc lập - Tự do - Hạnh phúc
                        Số: 6612/BNV-CCHC
                        V/v báo cáo kết quả công tác            Hà Nội, ngày 03 tháng 11 năm 2025
                        cải cách hành chính năm 2025

                        Kính gửi:
                        - Các bộ, cơ quan ngang bộ;
                        - Ủy ban nhân dân các tỉnh.

                        """);

        assertThat(header.kind().value()).isEqualTo("CV");
        assertThat(header.subject().value())
                .isEqualTo("báo cáo kết quả công tác cải cách hành chính năm 2025");
        assertThat(header.place().value()).isEqualTo("Hà Nội");
        assertThat(header.addressee().value())
                .isEqualTo("Các bộ, cơ quan ngang bộ; Ủy ban nhân dân các tỉnh");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Số: 142BC-UBND, 142/BC-UBND, -",
                "S6: 1909 /BC-UBND, 1909/BC-UBND, -",
                "Sb: 301/TB- UBND, 301/TB-UBND, -",
                "So: 15/QB-UBND, 15/QĐ-UBND, -",
                "Số: 12/2023/QĐ-UBND, 12/2023/QĐ-UBND, -",
                "Số:      /BC-UBND, -, …/BC-UBND",
                "Số: ……/BC-UBND, -, …/BC-UBND",
                "S6XS#4BC-VP, -, …/BC-VP",
                "Sb: 7g1/BC-UBND, -, …/BC-UBND",
                // a lost slash may have become the last digit
                "Số: 1421BC-UBND, -, …/BC-UBND",
            })
    void aNumberIsWholeOrItIsNull(String printed, String value, String left) {
        Header header =
                head(
                        """
                        UY BAN NHAN DAN       CONG HOA XA HOI CHU NGHIA VIET NAM
                        HUYEN LAP VO             Doc lap - Tu do - Hanh phuc
                        %s      Lap Vo, ngay 15 thang 11 nam 2023
                        BAO CAO
                        Ket qua
                        """
                                .formatted(printed));

        assertThat(header.number().value()).isEqualTo(value);
        if (value == null) {
            assertThat(header.number().raw()).isEqualTo(left);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ngày 17 tháng 11 năm 2023, 2023-11-17",
                "ngay 17 thdang 11 nim 2023, 2023-11-17",
                "ngày     tháng 11 năm 2023, -",
                "ngay 1O thang 11 nam 2023, -",
                "ngày 31 tháng 11 năm 2023, -",
            })
    void aDayIsWholeOrItIsNull(String printed, LocalDate value) {
        Header header =
                head(
                        """
                        UY BAN NHAN DAN       CONG HOA XA HOI CHU NGHIA VIET NAM
                        HUYEN LAP VO             Doc lap - Tu do - Hanh phuc
                        So: 5/BC-UBND          Lap Vo, %s
                        BAO CAO
                        Ket qua
                        """
                                .formatted(printed));

        assertThat(header.date().value()).isEqualTo(value);
        assertThat(header.place().value()).isEqualTo("Lấp Vò");
    }

    @Test
    void theSignerStandsUnderTheTitleAndNotAmongTheRecipients() {
        Header header =
                Normalising.reportSaying(
                                """
                                Đã tuyên truyền./.
                                Nơi nhận:                          TM. ỦY BAN NHÂN DÂN
                                - Thứ trưởng Lê Văn Giả Định;            KT. CHỦ TỊCH
                                - Lưu: VT.                          PHÓ CHỦ TỊCH

                                                                    Giàng A Ví Dụ
                                """)
                        .header();

        assertThat(header.signer().value()).isEqualTo("Giàng A Ví Dụ");
    }

    @Test
    void aSymbolTornAtTheEndOfItsColumnIsWhole() {
        Header header =
                head(
                        """
                        ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        HUYỆN LẤP VÒ               Độc lập – Tự do – Hạnh phúc
                        Số: 214/BC-
                        UBND                        Lấp Vò, ngày 14 tháng 9 năm 2023

                        BÁO CÁO
                        Kết quả quý III năm 2023
                        """);

        assertThat(header.number().value()).isEqualTo("214/BC-UBND");
        assertThat(header.place().value()).isEqualTo("Lấp Vò");
    }

    @Test
    void theSubjectOfALetterEndsWhereTheOtherColumnBegins() {
        Header header =
                head(
                        """
                        ỦY BAN NHÂN DÂN
                        THÀNH PHỐ HỒ CHÍ MINH
                        -------
                        Số: 4567/UBND-KT
                        V/v báo cáo tình hình cung cấp dịch vụ công trực tuyến
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        ---------------
                        Thành phố Hồ Chí Minh, ngày 28 tháng 11 năm 2023

                        Kính gửi: Bộ Thông tin và Truyền thông.
                        """);

        assertThat(header.subject().value())
                .isEqualTo("báo cáo tình hình cung cấp dịch vụ công trực tuyến");
        assertThat(header.place().value()).isEqualTo("Thành phố Hồ Chí Minh");
        assertThat(header.addressee().value()).isEqualTo("Bộ Thông tin và Truyền thông");
    }

    @Test
    void aBodyThatFollowsItsSubjectWithoutAnEmptyLineIsNoPartOfIt() {
        Header header =
                head(
                        """
                        ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        HUYỆN LẤP VÒ               Độc lập – Tự do – Hạnh phúc
                        Số: 14/BC-UBND           Lấp Vò, ngày 14 tháng 9 năm 2023
                        BÁO CÁO
                        Hoạt động trang thông tin điện tử và tuyên truyền cải
                        cách hành chính năm 2023
                        Năm 2023, UBND huyện thực hiện nhiệm vụ tuyên truyền cải cách hành
                        chính gắn với chuyển đổi số.
                        """);

        assertThat(header.subject().value())
                .isEqualTo(
                        "Hoạt động trang thông tin điện tử và tuyên truyền cải cách hành chính năm"
                                + " 2023");
    }

    @ParameterizedTest
    @CsvSource({
        "TỈNH ỦY NGHỆ AN, Số: 12-BC/TU, Tỉnh ủy Nghệ An",
        "TINH UY NGHE AN, So 12-BC/TU, Tỉnh ủy Nghệ An",
        "HUYỆN ỦY QUỲ HỢP, Số: 12-BC/HU, Huyện ủy Quỳ Hợp",
        "ĐẢNG ỦY XÃ TAM HỢP, Số 12-BC/ĐU, Đảng ủy xã Tam Hợp",
        "CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC, Số: 12/BC-VTLTNN, Cục Văn thư và Lưu trữ nhà nước",
        "UBND HUYEN THAP MUOI, S6: 12/BC-UBND, Ủy ban nhân dân huyện Tháp Mười",
    })
    void bodiesHaveTheirNamesBack(String printed, String number, String issuer) {
        Header header =
                head(
                        """
                        %s
                        %s
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Nghe An, ngay 12 thang 4 nam 2024
                        BAO CAO
                        Ket qua cong tac
                        """
                                .formatted(printed, number));

        assertThat(header.issuer().value()).isEqualTo(issuer);
    }

    @Test
    void theSymbolOfAPrintedTextIsLeftAsItIs() {
        Header header =
                head(
                        """
                        UBND HUYỆN LẤP VÒ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        PHÒNG TƯ PHÁP               Độc lập – Tự do – Hạnh phúc
                        Số: 58/BC-PTP           Lấp Vò, ngày 14 tháng 9 năm 2023
                        BÁO CÁO
                        Kết quả chứng thực, phân theo tháng định kỳ
                        """);

        assertThat(header.number().value()).isEqualTo("58/BC-PTP");
    }

    private static Header head(String text) {
        return Normalising.text(text).header();
    }
}
