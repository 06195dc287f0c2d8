package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.report.Box;
import vn.tonghop.report.Header;

/** Heads and feet as programs for recognition leave them: columns closed up; all is invented. */
class RecognisedHeadsTest {

    private static final String HEAD =
            """
            UBND TỈNH ĐỒNG THÁP CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc

            Số: 88/BC-SNV Đồng Tháp, ngày 06 tháng 11 năm 2025

            """;

    private static final String UNMARKED =
            """
            UBND TINH DONG THAP CONG HOA XA HOI CHU NGHIA VIET NAM
            SO NOI VU Doc lap - Tu do - Hanh phic

            NUMBER Dong Thap, ngay 06 thang 11 nam 2025

            """;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Nguyễn Hư Cấu, Nguyễn Hư Cấu",
                "Lâm Thị Ví Dụ, Lâm Thị Ví Dụ",
                "Kim Hư Cấu, -",
                "Lâm Hư Cấu, -",
                "Kim Văn Cấu, Kim Văn Cấu",
                "Thất Hư Cấu, -",
                "ê Thị Ví Dụ, -",
                "Nguyên Hư Cấu, -",
                "Pờ Hư Ví Dụ, Pờ Hư Ví Dụ",
                "H'Ví Hư Dụ, H'Ví Hư Dụ",
            })
    void aNameIsTakenWhereNothingOfItCanLieUnderTheSeal(String printed, String signer) {
        Header header = Normalising.text(HEAD + signed(printed)).header();

        assertThat(header.signer().value()).isEqualTo(signer);
        assertThat(header.signer().raw()).isEqualTo(printed);
        assertThat(header.signer().reason()).isEqualTo(signer == null ? lost() : null);
    }

    @ParameterizedTest
    @CsvSource({"0.70, 0.84, false", "0.66, 0.86, false", "0.72, 0.88, true"})
    void aNameThatStandsToTheRightOfItsTitlesMiddleHasLostItsBeginning(
            double left, double right, boolean cut) {
        var title = new Box(0.68, 0.70, 0.86, 0.72);

        assertThat(SealedName.isCut(new Box(left, 0.80, right, 0.82), title)).isEqualTo(cut);
    }

    @Test
    void aTypedNameMayBeginAsItLikes() {
        String typed = HEAD.replace(" CỘNG HÒA", "        CỘNG HÒA").replace(" Độc", "       Độc");

        assertThat(Normalising.text(typed + signed("Lâm Hư Cấu")).header().signer().value())
                .isEqualTo("Lâm Hư Cấu");
    }

    private static String signed(String name) {
        return "BÁO CÁO\nTình hình năm 2025\n\n1. Nội dung.\n\n"
                + "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\n\n"
                + name
                + "\n";
    }

    private static String lost() {
        return Words.of("normalisation.signer.lost");
    }

    @ParameterizedTest
    @CsvSource({
        "$6: 301 /BC-UBND, 301/BC-UBND",
        "$0: 612 /BC-UBND, 612/BC-UBND",
        "$6; 215 /BC-SKHCN, 215/BC-SKHCN",
        "56: 626/BC-VP, 626/BC-VP",
        "6: 71 /BC-UBND, 71/BC-UBND",
        "CONG VAN DEIgg: 1083 /BC-SNNMT, 1083/BC-SNNMT",
        "sé: 141 /BCc-UBND, 141/BC-UBND",
        "S6: 1204 /Bc-vp, 1204/BC-VP",
        "$6: 905 /UBND-NC, 905/UBND-NC",
    })
    void aNumberIsReadBehindWhatIsLeftOfItsLabel(String printed, String number) {
        Header header = unmarked(printed, "BAO CAO\nTinh hinh nam 2025\n");

        assertThat(header.number().value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sé: 640/BCc-cpsQc", "S6: 640/BC-Ubxd"})
    void aSymbolWithSmallLettersNobodyWritesIsUnknown(String printed) {
        assertThat(unmarked(printed, "BAO CAO\nTinh hinh nam 2025\n").number().value()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/v thông tin, truyền thông năm 2025 ; thông tin, truyền thông năm 2025",
                "Jv tiếp nhận hồ sơ năm 2025 ; tiếp nhận hồ sơ năm 2025",
                "x„........ Về|việc tạm ngừng tiếp nhận ; Về việc tạm ngừng tiếp nhận",
                "— t quả tiếp nhận hồ sơ ; Kết quả tiếp nhận hồ sơ",
                "<ết quả giải quyết hồ sơ ; Kết quả giải quyết hồ sơ",
                "anh tình hình thiệt hại do bão ; Nhanh tình hình thiệt hại do bão",
            })
    void whatTheStampTookOfASubjectsFirstWordIsPutBack(String printed, String subject) {
        Header header =
                Normalising.text(HEAD + "CÔNG VĂN ĐẾN BÁO CÁO\n\nSố: 604\n\n" + printed + "\n")
                        .header();

        assertThat(header.subject().value().replaceFirst("^V/v ", "")).isEqualTo(subject);
    }

    @Test
    void aSubjectGoesOnBelowTheEmptyLineAndTheStampInItsColumn() {
        Header header =
                Normalising.text(
                                HEAD.replace("BC-SNV", "SNV-CCHC")
                                        + """
                                        V/v cung cấp số liệu phục vụ báo cáo

                                        CÔNG VĂN ĐỀN
                                        Số: 569
                                        Ngày:-::17.-‹..

                                        chuyển đổi số

                                        Kính gửi: Các phòng chuyên môn.
                                        """)
                        .header();

        assertThat(header.subject().value())
                .isEqualTo("cung cấp số liệu phục vụ báo cáo chuyển đổi số");
    }

    @Test
    void aSubjectWhoseSecondLineLiesUnderTheStampIsUnknown() {
        Header header =
                Normalising.text(
                                HEAD.replace("BC-SNV", "SNV-CCHC")
                                        + "V/v đánh giá tình hình thực hiện cải\n\n"
                                        + "c0N©á©hthằnh dhính quý III\n\n"
                                        + "Kính gửi: Các phòng chuyên môn.\n")
                        .header();

        assertThat(header.subject().value()).isNull();
        assertThat(header.subject().raw()).startsWith("đánh giá tình hình");
    }

    @Test
    void theDirtOfTheStampIsNoSubject() {
        Header header =
                unmarked(
                        "S6: 14/BC-SNV",
                        "CONG VAN DEN BAO CAO\n\n$6: 195\n\nNgaye vifisc:\n\n"
                                + "Tinh hinh hé so qua han\n");

        assertThat(header.subject().value()).isEqualTo("Tinh hinh hé so qua han");
    }

    @Test
    void theDaysOfTheFiguresAreNoPartOfTheSubjectThoughALetterIsADigit() {
        Header header =
                unmarked(
                        "S6: 14/BC-SNV",
                        "BAO CAO\nTinh hinh hé so nam 2025\n"
                                + "(S6 liéu tinh ti ngay 15/12/2024 dén ngay 14/12/2025)\n");

        assertThat(header.subject().value()).isEqualTo("Tinh hinh hé so nam 2025");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "BO N6éi vu, Bộ Nội vụ",
                "Tht tuwéng Chinh pht, -",
                "S6 Ndi vu tinh Dong Thap, S6 Ndi vu tinh Dong Thap",
            })
    void anAddresseeThatCannotBeSaidIsUnknownUnlessItIsKnown(String printed, String addressee) {
        Header header =
                unmarked(
                        "S6: 14/BC-SNV",
                        "BAO CAO\nTinh hinh nam 2025\n\nKinh giti: " + printed + "\n");

        assertThat(header.addressee().value()).isEqualTo(addressee);
        assertThat(header.addressee().raw()).contains(printed);
    }

    @Test
    void theTimeAskedAboutIsNoDeadlineThoughItsWordsAreDamaged() {
        Header header =
                unmarked(
                        "S6: 14/SNV-CCHC",
                        """
                        Kinh giti: Uy ban nhan dan cac xa.

                        So Noi vu yeu cau cac xa bao cao két qua giai quyét hé so tir ngay
                        01/7/2025 dén hét ngay 10/11/2025. Bao cao gui vé So cham nhat ngay
                        15/11/2025 dé tong hop.
                        """);

        assertThat(header.deadline().value()).isEqualTo(LocalDate.of(2025, 11, 15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Van ban gtti vé So mu6n nhat la 17 gid ngay 15/11/2025.",
                "Bao cao xin gtti vé So Noi vu trudc 17 gid 00 ngay 15 thang 11 nam 2025.",
                "Van ban giti vé So trong ngay 15/11/2025.",
            })
    void aDayToAnswerByIsReadThoughSendingIsDamaged(String sentence) {
        Header header =
                unmarked(
                        "$6: 14 /SNV-CCHC",
                        "dirt Kinh gti: Uy ban nhan dan cac xa.\n\n"
                                + "So Noi vu can cac xa gti van ban néu ro:\n"
                                + "- Két qua giai quyét hé so;\n- Kho khan, vuéng mac.\n"
                                + sentence
                                + "\n");

        assertThat(header.deadline().value()).isEqualTo(LocalDate.of(2025, 11, 15));
        assertThat(header.addressee().value()).isEqualTo("Uy ban nhan dan cac xa");
    }

    private static Header unmarked(String number, String below) {
        return Normalising.text(UNMARKED.replace("NUMBER", number) + below).header();
    }
}
