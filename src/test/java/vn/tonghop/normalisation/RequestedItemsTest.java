package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Report;
import vn.tonghop.report.RequestedItem;

/** How letters list what they ask for. All of them are invented. */
class RequestedItemsTest {

    @Test
    void aListWithinASentenceIsSeveralItems() {
        Report report =
                letter(
                        "Sở Thông tin và Truyền thông đề nghị Ủy ban nhân dân các huyện báo cáo về: (1) Hiện"
                                + " trạng triển khai; (2) Khó khăn, vướng mắc; (3) Đề xuất, kiến nghị. Báo"
                                + " cáo gửi về Sở trước ngày 20/11/2023.");

        assertThat(report.outcome()).isEqualTo(Outcome.REQUEST);
        assertThat(report.requestedItems())
                .extracting(RequestedItem::text)
                .containsExactly(
                        "Hiện trạng triển khai", "Khó khăn, vướng mắc", "Đề xuất, kiến nghị");
        assertThat(report.requestedItems())
                .extracting(RequestedItem::section)
                .containsExactly("currentState", "difficulties", "proposals");
        assertThat(report.header().deadline().value()).isEqualTo(LocalDate.of(2023, 11, 20));
        assertThat(report.indicators()).isEmpty();
    }

    @Test
    void aListUnderTheContentsOfTheReportIsToo() {
        Report report =
                letter(
                        """
                        Sở Thông tin và Truyền thông đề nghị các huyện báo cáo, gửi về Sở chậm nhất ngày 20/11/2023.
                        Nội dung báo cáo gồm:
                        - Kết quả thực hiện năm 2023;
                        - Tồn tại, hạn chế;
                        - Kiến nghị.""");

        assertThat(report.requestedItems())
                .extracting(RequestedItem::section)
                .containsExactly("currentState", "difficulties", "proposals");
    }

    @Test
    void numberedPartsOfAnOutlineAreItemsAndTheirHeadingsAreNot() {
        Report report =
                letter(
                        """
                        Để có cơ sở tổng hợp, Sở Thông tin và Truyền thông yêu cầu các huyện, thành phố báo cáo theo đề cương sau:
                        I. Kết quả thực hiện
                        1. Công tác chỉ đạo, điều hành;
                        2. Số hồ sơ nộp trực tuyến, tỷ lệ thanh toán trực tuyến;
                        II. Tồn tại, hạn chế
                        III. Đề xuất với tỉnh
                        Đề nghị gửi báo cáo về Sở trước ngày 20/11/2023.""");

        assertThat(items(report))
                .containsExactly(
                        "Công tác chỉ đạo, điều hành",
                        "Số hồ sơ nộp trực tuyến, tỷ lệ thanh toán trực tuyến",
                        "Tồn tại, hạn chế",
                        "Đề xuất với tỉnh");
        assertThat(sections(report))
                .containsExactly("currentState", "currentState", "difficulties", "proposals");
    }

    @Test
    void dashesBelowAnItemArePartOfIt() {
        Report report =
                letter(
                        """
                        Sở đề nghị Ủy ban nhân dân các huyện báo cáo các nội dung như sau:
                        1. Kết quả triển khai:
                        - Số tin, bài đã phát;
                        - Số tổ công nghệ số cộng đồng.
                        2. Khó khăn, vướng mắc.
                        Báo cáo gửi về Sở chậm nhất ngày 20/11/2023.""");

        assertThat(items(report))
                .containsExactly(
                        "Kết quả triển khai: Số tin, bài đã phát; Số tổ công nghệ số cộng đồng",
                        "Khó khăn, vướng mắc");
    }

    @Test
    void howAndWhenToAnswerIsNoItem() {
        Report report =
                letter(
                        """
                        Sở đề nghị các huyện báo cáo như sau:
                        1. Nội dung báo cáo
                        a) Tình hình tiếp nhận hồ sơ;
                        b) Những khó khăn gặp phải;
                        c) Kiến nghị, đề xuất.
                        2. Thời hạn gửi báo cáo: trước ngày 20/11/2023.
                        3. Hình thức: văn bản điện tử.""");

        assertThat(items(report))
                .containsExactly(
                        "Tình hình tiếp nhận hồ sơ",
                        "Những khó khăn gặp phải",
                        "Kiến nghị, đề xuất");
        assertThat(report.header().deadline().value()).isEqualTo(LocalDate.of(2023, 11, 20));
        assertThat(report.header().deadlineExclusive()).isTrue();
    }

    @Test
    void aSentenceTurnsFromResultsToDifficultiesToProposals() {
        Report report =
                letter(
                        "Sở Thông tin và Truyền thông đề nghị Ủy ban nhân dân các huyện, thành phố khẩn trương"
                                + " rà soát, báo cáo về Sở kết quả triển khai dịch vụ công trực tuyến 10 tháng"
                                + " năm 2023, khó khăn, vướng mắc và đề xuất giải pháp trước ngày 20/11/2023"
                                + " để tổng hợp.");

        assertThat(items(report))
                .containsExactly(
                        "kết quả triển khai dịch vụ công trực tuyến 10 tháng năm 2023",
                        "khó khăn, vướng mắc",
                        "đề xuất giải pháp");
        assertThat(sections(report)).containsExactly("currentState", "difficulties", "proposals");
    }

    @Test
    void semicolonsPartWhatASentenceAsksFor() {
        Report report =
                letter(
                        "Đề nghị các huyện gửi báo cáo về Sở chậm nhất ngày 20/11/2023. Báo cáo cần nêu rõ: kết quả"
                                + " tuyên truyền trên hệ thống truyền thanh cơ sở; tồn tại, hạn chế và nguyên"
                                + " nhân; kiến nghị với tỉnh (nếu có).");

        assertThat(sections(report)).containsExactly("currentState", "difficulties", "proposals");
        assertThat(items(report)).element(1).isEqualTo("tồn tại, hạn chế và nguyên nhân");
    }

    @Test
    void aLetterThatAsksForOneThingHasOneItem() {
        Report report =
                letter(
                        "Sở đề nghị các huyện cung cấp số liệu tiếp nhận hồ sơ trực tuyến tháng 10/2023, gửi về Sở"
                                + " trước 16 giờ ngày 15/11/2023.");

        assertThat(items(report))
                .containsExactly("số liệu tiếp nhận hồ sơ trực tuyến tháng 10/2023");
        assertThat(report.header().deadlineExclusive()).isFalse();
    }

    @Test
    void anOutlineBehindTheSignatureIsRead() {
        Report report =
                letter(
                        """
                        Sở đề nghị các huyện báo cáo theo đề cương gửi kèm, gửi về Sở trước ngày 20/11/2023.
                        Trân trọng./.

                        Nơi nhận:                         GIÁM ĐỐC
                        - Như trên;
                        - Lưu: VT.                     Trịnh Văn Mẫu

                        ĐỀ CƯƠNG BÁO CÁO
                        Kết quả triển khai dịch vụ công trực tuyến
                        (Kèm theo Công văn số 512/STTTT-CNTT ngày 06/11/2023)

                        I. TÌNH HÌNH TRIỂN KHAI
                        II. KHÓ KHĂN, VƯỚNG MẮC
                        III. ĐỀ XUẤT, KIẾN NGHỊ""");

        assertThat(items(report))
                .containsExactly(
                        "TÌNH HÌNH TRIỂN KHAI", "KHÓ KHĂN, VƯỚNG MẮC", "ĐỀ XUẤT, KIẾN NGHỊ");
    }

    @Test
    void rowsOfAFormToFillInAreItems() {
        Report report =
                letter(
                        """
                        Sở đề nghị các huyện cung cấp số liệu theo biểu dưới đây:

                        STT   Chỉ tiêu   Đơn vị tính   Số liệu
                        1   Số hồ sơ tiếp nhận   Hồ sơ
                        2   Số giao dịch thanh toán   Giao dịch
                        3   Khó khăn trong kỳ

                        Biểu gửi về Sở trước ngày 20/11/2023.""");

        assertThat(items(report))
                .containsExactly(
                        "Số hồ sơ tiếp nhận", "Số giao dịch thanh toán", "Khó khăn trong kỳ");
    }

    @Test
    void aNoticeAsksWhenItListsWhatTheReportHolds() {
        Report report =
                Normalising.text(
                        """
                        ỦY BAN NHÂN DÂN                  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        HUYỆN LẤP VÒ                     Độc lập - Tự do - Hạnh phúc
                        Số: 88/TB-UBND                   Lấp Vò, ngày 06 tháng 11 năm 2023

                        THÔNG BÁO
                        Về việc báo cáo kết quả chuyển đổi số năm 2023

                        Ủy ban nhân dân huyện thông báo để các xã, thị trấn lập báo cáo.
                        Nội dung báo cáo gồm:
                        + Kết quả nổi bật;
                        + Điểm nghẽn cần tháo gỡ;
                        + Nguyện vọng của xã.
                        Báo cáo nộp về Phòng Văn hóa và Thông tin trước ngày 01/12/2023./.
                        """);

        assertThat(report.outcome()).isEqualTo(Outcome.REQUEST);
        assertThat(sections(report)).containsExactly("currentState", "difficulties", "proposals");
        assertThat(report.header().deadline().value()).isEqualTo(LocalDate.of(2023, 12, 1));
    }

    @Test
    void ordinalsInWordsAreAListToo() {
        Report report =
                letter(
                        """
                        Sở đề nghị các huyện báo cáo về những nội dung sau đây:
                        Một là, việc kiện toàn tổ công nghệ số cộng đồng;
                        Hai là, vướng mắc khi nộp hồ sơ qua mạng;
                        Ba là, ý kiến đề xuất với Sở.
                        Gửi về Sở trước ngày 20/11/2023.""");

        assertThat(items(report))
                .containsExactly(
                        "việc kiện toàn tổ công nghệ số cộng đồng",
                        "vướng mắc khi nộp hồ sơ qua mạng",
                        "ý kiến đề xuất với Sở");
    }

    @Test
    void whatStandsBehindAColonIsCutAtItsSemicolons() {
        Report report =
                letter(
                        "Sở đề nghị các huyện báo cáo một số nội dung: nhân lực của bộ phận một cửa; nhu cầu trang"
                                + " thiết bị; những việc cần cấp trên tháo gỡ. Báo cáo gửi trước ngày 20/11/2023.");

        assertThat(items(report))
                .containsExactly(
                        "nhân lực của bộ phận một cửa",
                        "nhu cầu trang thiết bị",
                        "những việc cần cấp trên tháo gỡ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở đề nghị quý cơ quan cho biết một số thông tin sau:",
                "Sở trân trọng đề nghị các huyện phản hồi bằng văn bản các vấn đề sau:",
                "Các đơn vị khẩn trương thực hiện:",
                "Quý đơn vị vui lòng báo cáo giúp Sở:",
                "Sở gửi đề cương báo cáo và kính mong sớm nhận được báo cáo của các huyện.",
                "Giám đốc Sở giao Trưởng các phòng báo cáo:"
            })
    void oneAsksInManyWords(String opening) {
        Report report =
                letter(
                        opening
                                + """


                                1. Số lượng máy tính hiện có;

                                2. Những trở ngại khi dùng phần mềm.

                                Thời gian gửi: 20/11/2023.
                                """);

        assertThat(report.outcome()).isEqualTo(Outcome.REQUEST);
        assertThat(items(report))
                .containsExactly("Số lượng máy tính hiện có", "Những trở ngại khi dùng phần mềm");
        assertThat(report.header().deadline().value()).isEqualTo(LocalDate.of(2023, 11, 20));
    }

    @Test
    void aRequestWithoutADayIsARequest() {
        Report report =
                letter(
                        """
                        Sở đề nghị các đơn vị báo cáo một số nội dung như sau:

                        1. Kết quả thực hiện.

                        2. Khó khăn, vướng mắc.""");

        assertThat(report.outcome()).isEqualTo(Outcome.REQUEST);
        assertThat(items(report)).hasSize(2);
        assertThat(report.header().deadline().value()).isNull();
    }

    @Test
    void aGroupByAnotherMarkIsNoItem() {
        Report report =
                letter(
                        """
                        Sở đề nghị các huyện báo cáo các vấn đề sau:

                        * Về hiện trạng:

                        - Số hồ sơ nộp trực tuyến;

                        - Cách thức hỗ trợ người cao tuổi.

                        * Về khó khăn: các bất cập về biểu mẫu.

                        Văn bản gửi về Sở muộn nhất là ngày 20/11/2023.""");

        assertThat(items(report))
                .containsExactly(
                        "Số hồ sơ nộp trực tuyến",
                        "Cách thức hỗ trợ người cao tuổi",
                        "Về khó khăn: các bất cập về biểu mẫu");
    }

    @Test
    void aLetterThatCitesWhatItWasAskedReports() {
        Report report =
                letter(
                        """
                        Thực hiện Công văn số 774/BTTTT-CĐSQG về việc đề nghị báo cáo tình hình triển khai, Sở Thông tin và Truyền thông báo cáo:

                        1. Kết quả triển khai

                        Tiếp nhận 1.250 hồ sơ trực tuyến.

                        2. Khó khăn, vướng mắc

                        Mạng chậm.""");

        assertThat(report.outcome()).isNotEqualTo(Outcome.REQUEST);
        assertThat(report.sections().difficulties().text()).isEqualTo("Mạng chậm.");
    }

    @Test
    void aLetterThatAnswersReportsThoughItWishesForADay() {
        Report report =
                letter(
                        """
                        Sở trả lời Công văn số 774/BTTTT-CĐSQG ngày 01/10/2023 như sau:

                        Về kết quả: tiếp nhận 1.250 hồ sơ trực tuyến.

                        Về kiến nghị: đề nghị Bộ gửi số liệu kết nối trước ngày 30/11/2023.""");

        assertThat(report.outcome()).isNotEqualTo(Outcome.REQUEST);
        assertThat(report.requestedItems()).isEmpty();
    }

    @Test
    void aReportThatProposesAsksForNothing() {
        Report report =
                letter(
                        """
                        Thực hiện Công văn số 774/BTTTT-CĐSQG đề nghị báo cáo kết quả, Sở báo cáo như sau:
                        1. Kết quả: đã tiếp nhận 3.120 hồ sơ trực tuyến.
                        2. Khó khăn: thiếu thiết bị.
                        3. Đề nghị Bộ cung cấp số liệu đánh giá, kết quả kết nối; khó khăn của các địa phương.""");

        assertThat(report.outcome()).isNotEqualTo(Outcome.REQUEST);
        assertThat(report.requestedItems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trước ngày 20/11/2023|2023-11-20|true",
                "trước 20/11/2023|2023-11-20|true",
                "xong trước ngày 20 tháng 11 năm 2023|2023-11-20|true",
                "trước ngày 20 tháng 11|2023-11-20|true",
                "chậm nhất ngày 20/11/2023|2023-11-20|false",
                "chậm nhất là 16 giờ 30 phút ngày 20/11/2023|2023-11-20|false",
                "muộn nhất vào thứ Hai, ngày 20/11/2023|2023-11-20|false",
                "trước 17h00' ngày 20/11/2023|2023-11-20|false",
                "đến hết ngày 20/11/2023|2023-11-20|false",
                "trong ngày 20/11/2023|2023-11-20|false",
                "không quá ngày 20/11/2023|2023-11-20|false",
                "theo thời hạn: 20/11/2023|2023-11-20|false",
                "trước ngày 05/01|2024-01-05|true"
            })
    void aDeadlineIsReadInEveryWording(String words, LocalDate day, boolean exclusive) {
        Report report =
                letter("Sở đề nghị các huyện báo cáo kết quả năm 2023, gửi về Sở " + words + ".");

        assertThat(report.header().deadline().value()).isEqualTo(day);
        assertThat(report.header().deadlineExclusive()).isEqualTo(exclusive);
    }

    @Test
    void theDaysAskedAboutAreNoDeadline() {
        Report report =
                letter(
                        "Sở đề nghị các huyện báo cáo kết quả từ ngày 01/7/2023 đến hết ngày"
                                + " 30/11/2023, gửi về Sở chậm nhất ngày 05/12/2023.");

        assertThat(report.header().deadline().value()).isEqualTo("2023-12-05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trước ngày 25 hằng tháng",
                "định kỳ vào ngày 20 hàng quý",
                "trong vòng 05 ngày làm việc kể từ ngày nhận được văn bản này",
                "chậm nhất 03 ngày sau khi nhận được công văn"
            })
    void aDeadlineThatIsNoDayIsUnknownWithItsWords(String words) {
        Report report =
                letter(
                        "Sở đề nghị các huyện báo cáo: (1) kết quả; (2) khó khăn; (3) kiến nghị. Báo cáo gửi về Sở "
                                + words
                                + ".");

        assertThat(report.outcome()).isEqualTo(Outcome.REQUEST);
        assertThat(report.header().deadline().value()).isNull();
        assertThat(report.header().deadline().raw()).isNotBlank();
        assertThat(report.header().deadline().reason()).isNotBlank();
    }

    @Test
    void needingAnAnswerInWritingAsksForIt() {
        Report report =
                letter(
                        """
                        UBND thành phố cần các phòng, ban gửi văn bản nêu rõ:
                        - Kết quả cấp bản sao điện tử từ đầu năm;
                        - Lý do của việc chậm trả;
                        - Đề xuất cho năm 2024.
                        Thời gian hoàn thành: đến hết ngày 24/11/2023.""");

        assertThat(report.outcome()).isEqualTo(Outcome.REQUEST);
        assertThat(sections(report)).containsExactly("currentState", "difficulties", "proposals");
        assertThat(report.header().deadline().value()).isEqualTo("2023-11-24");
        assertThat(report.sections().currentState().isPresent()).isFalse();
    }

    @Test
    void whatIsToldOfReportsBeforeAListOpensNone() {
        Report report =
                letter(
                        """
                        Qua kiểm tra có 14 đơn vị báo cáo số liệu chưa đúng. Để chấn chỉnh, Giám đốc Sở chỉ thị:
                        1. Báo cáo định kỳ thực hiện đúng quy định.
                        2. Đến cuối năm 2023, mọi báo cáo được ký số.
                        3. Giao Văn phòng Sở tổng hợp, xử lý các đơn vị vi phạm.""");

        assertThat(report.requestedItems()).isEmpty();
    }

    private static List<String> items(Report report) {
        return report.requestedItems().stream().map(RequestedItem::text).toList();
    }

    private static List<String> sections(Report report) {
        return report.requestedItems().stream().map(RequestedItem::section).toList();
    }

    private static Report letter(String body) {
        return Normalising.text(
                """
                UBND TỈNH ĐỒNG THÁP              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                SỞ THÔNG TIN VÀ TRUYỀN THÔNG     Độc lập - Tự do - Hạnh phúc

                Số: 512/STTTT-CNTT               Đồng Tháp, ngày 06 tháng 11 năm 2023
                V/v báo cáo kết quả tuyên truyền dịch vụ công trực tuyến

                Kính gửi: Ủy ban nhân dân các huyện, thành phố

                """
                        + body
                        + "\nTrân trọng./.\n");
    }
}
