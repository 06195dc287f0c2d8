package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.report.Sections;

/** Where difficulties and proposals are told, whatever they are called. All texts are invented. */
class SectionsTest {

    private static final String DONE = "Huyện đã phát 120 tin trên hệ thống truyền thanh.";
    private static final String SHORT_OF = "Đường truyền ở các xã biên giới hay gián đoạn.";
    private static final String WISHED = "Hỗ trợ huyện 02 máy quét tốc độ cao.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "II. KHÓ KHĂN, VƯỚNG MẮC",
                "II. NHỮNG ĐIỂM NGHẼN",
                "II. ĐIỀU CẦN RÚT KINH NGHIỆM",
                "II. MẶT CHƯA ĐẠT ĐƯỢC",
                "2. Các trở ngại trong quá trình thực hiện",
                "PHẦN II. TỒN TẠI, HẠN CHẾ",
                "B. MỘT SỐ BẤT CẬP",
                "II/ KHUYẾT ĐIỂM VÀ NGUYÊN NHÂN",
                "Những việc chưa làm được",
                "II. NHƯỢC ĐIỂM",
                "II. NHỮNG ĐIỂM CHƯA ĐƯỢC",
                "II. NHỮNG VẤN ĐỀ ĐẶT RA",
                "Phần 2. Hạn chế"
            })
    void aHeadingAnnouncesDifficultiesInManyWords(String heading) {
        Sections sections = sections(DONE + "\n\n" + heading + "\n\n" + SHORT_OF);

        assertThat(sections.difficulties().text()).isEqualTo(SHORT_OF);
        assertThat(sections.currentState().text()).isEqualTo(DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "III. ĐỀ XUẤT, KIẾN NGHỊ",
                "III. XIN CHỦ TRƯƠNG",
                "III. TRÌNH ỦY BAN NHÂN DÂN TỈNH",
                "III. XIN Ý KIẾN CHỈ ĐẠO",
                "C. KIẾN NGHỊ VỚI TỈNH",
                "3. Những việc đề nghị cấp trên hỗ trợ",
                "3. Việc cần tỉnh giúp",
                "III. HƯỚNG THÁO GỠ",
                "Phần 3. Kiến nghị",
                "Nguyện vọng của huyện"
            })
    void aHeadingAnnouncesProposalsInManyWords(String heading) {
        Sections sections = sections(DONE + "\n\n" + heading + "\n\n" + WISHED);

        assertThat(sections.proposals().text()).isEqualTo(WISHED);
        assertThat(sections.difficulties().isPresent()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vướng: đường truyền ở các xã hay gián đoạn.",
                "Mặt chưa được: đường truyền ở các xã hay gián đoạn.",
                "Cái khó nhất hiện nay là đường truyền ở các xã hay gián đoạn.",
                "Huyện vẫn còn vướng ở đường truyền các xã hay gián đoạn."
            })
    void aLabelOrASuperlativeTellsADifficultyToo(String sentence) {
        Sections sections = sections(DONE + "\n\n" + sentence);

        assertThat(sections.difficulties().text()).isEqualTo(sentence);
        assertThat(sections.currentState().text()).isEqualTo(DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xin tỉnh: hỗ trợ 02 máy quét tốc độ cao.",
                "Huyện mong Sở bố trí thêm 02 máy quét."
            })
    void aWishWithoutAHeadingIsAProposal(String sentence) {
        assertThat(sections(DONE + "\n\n" + sentence).proposals().text()).isEqualTo(sentence);
    }

    @Test
    void whatIsSaidInPassingDoesNotBeginAPartThatHasItsHeading() {
        Sections sections =
                sections(
                        "Bên cạnh những thuận lợi, huyện còn gặp không ít khó khăn do địa hình.\n\n"
                                + "II. TỒN TẠI, HẠN CHẾ\n\n"
                                + SHORT_OF);

        assertThat(sections.difficulties().text()).isEqualTo(SHORT_OF);
    }

    @Test
    void aPlanMayEndWithAProposal() {
        Sections sections =
                sections(
                        DONE
                                + "\n\n4. Giải pháp, kiến nghị\n\n"
                                + "Phấn đấu phát 150 tin. Đề nghị Sở hỗ trợ huyện 02 máy quét.");

        assertThat(sections.proposals().text()).startsWith("Đề nghị Sở hỗ trợ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tuy nhiên, đường truyền ở các xã hay gián đoạn.",
                "Tuy vậy, đường truyền ở các xã hay gián đoạn.",
                "Song, đường truyền ở các xã hay gián đoạn.",
                "Mặc dù đã có nhiều cố gắng, đường truyền ở các xã vẫn gián đoạn.",
                "Bên cạnh những kết quả đạt được, đường truyền ở các xã hay gián đoạn.",
                "Bên cạnh đó vẫn còn tồn tại: đường truyền ở các xã hay gián đoạn.",
                "Một số mặt còn yếu: đường truyền ở các xã hay gián đoạn.",
                "Hạn chế: đường truyền ở các xã hay gián đoạn.",
                "Nguyên nhân chậm: đường truyền ở các xã hay gián đoạn.",
                "Lý do quá hạn: đường truyền ở các xã hay gián đoạn.",
                "Quá trình thực hiện còn gặp một số khó khăn, nhất là đường truyền gián đoạn.",
                "Trong kỳ nảy sinh những vướng mắc sau: đường truyền ở các xã hay gián đoạn."
            })
    void aParagraphTellsOfDifficultiesByItsFirstWords(String paragraph) {
        Sections sections = sections(DONE + "\n\n" + paragraph);

        assertThat(sections.difficulties().text()).contains("gián đoạn");
        assertThat(sections.currentState().text()).isEqualTo(DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nhìn chung nhiệm vụ cơ bản hoàn thành. Tuy nhiên, đường truyền hay gián đoạn.",
                "Các chỉ tiêu đều đạt. Song, một số xã đường truyền hay gián đoạn.",
                "Điểm sáng là tổ công nghệ số. Bên cạnh đó còn hạn chế: đường truyền gián đoạn."
            })
    void aSentenceWithinTheAssessmentIsADifficulty(String paragraph) {
        Sections sections = sections(DONE + "\n\n" + paragraph);

        assertThat(sections.difficulties().text()).contains("gián đoạn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Một số xã còn để hồ sơ quá hạn, nhất là ở lĩnh vực đất đai.",
                "2. Một số xã còn để hồ sơ quá hạn, nhất là ở lĩnh vực đất đai; chưa thực hiện nghiêm.",
                "Nhiều đơn vị chưa bố trí đủ nhân lực nên còn để hồ sơ quá hạn.",
                "2. Nhiều xã vẫn còn ách tắc, mất điện, mất sóng điện thoại nên còn để hồ sơ quá hạn.",
            })
    void whatSomeLackIsADifficulty(String paragraph) {
        assertThat(sections(DONE + "\n\n" + paragraph).difficulties().text())
                .contains("hồ sơ quá hạn");
    }

    @Test
    void aNumberedSentenceBehindTheDifficultiesProposes() {
        Sections sections =
                sections(
                        DONE
                                + "\n\n2. Một số xã còn để hồ sơ quá hạn, nhất là ở lĩnh vực đất đai.\n\n"
                                + "3. Huyện đề nghị tỉnh hỗ trợ khẩn cấp 02 máy quét và đường truyền mới.");

        assertThat(sections.difficulties().text()).contains("quá hạn").doesNotContain("máy quét");
        assertThat(sections.proposals().text()).contains("máy quét");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đề nghị tỉnh hỗ trợ 02 máy quét.",
                "Ủy ban nhân dân huyện kính mong tỉnh hỗ trợ 02 máy quét.",
                "Kính mong Sở hỗ trợ 02 máy quét.",
                "Để làm tốt hơn, huyện mong cấp trên hỗ trợ 02 máy quét.",
                "Từ thực tế trên, Ủy ban nhân dân huyện kiến nghị tỉnh hỗ trợ 02 máy quét.",
                "Huyện xin chủ trương mua 02 máy quét.",
                "Trung tâm kiến nghị tỉnh hỗ trợ 02 máy quét./.",
                "Kiến nghị: hỗ trợ 02 máy quét."
            })
    void aParagraphProposesByItsFirstWords(String paragraph) {
        Sections sections = sections(DONE + "\n\n" + paragraph);

        assertThat(sections.proposals().text()).contains("máy quét");
        assertThat(sections.currentState().text()).isEqualTo(DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trong kỳ, huyện không có phản ánh, kiến nghị của người dân.",
                "2. Tiếp nhận, xử lý phản ánh, kiến nghị: đã xử lý 12 phản ánh.",
                "Huyện đã khắc phục các khó khăn, vướng mắc nêu trong báo cáo trước.",
                "Thực hiện theo đề nghị của Sở, huyện đã mở 03 lớp tập huấn.",
                "Một số xã còn tổ chức thêm hội thi tìm hiểu dịch vụ công."
            })
    void whatOnlySoundsLikeOneIsTheCurrentState(String paragraph) {
        Sections sections = sections(DONE + "\n\n" + paragraph);

        assertThat(sections.difficulties().isPresent()).isFalse();
        assertThat(sections.proposals().isPresent()).isFalse();
    }

    @Test
    void aPlanIsNoProposal() {
        Sections sections =
                sections(
                        DONE
                                + "\n\nII. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024\n\n1. Đề nghị các xã phát 200 tin.\n"
                                + "2. Tháo gỡ khó khăn cho các tổ.");

        assertThat(sections.proposals().isPresent()).isFalse();
        assertThat(sections.difficulties().isPresent()).isFalse();
    }

    @Test
    void numberedPartsBelowALetterBelongToIt() {
        Sections sections =
                sections(
                        DONE
                                + "\n\nB. HẠN CHẾ\n\n1. Về thể chế: chưa có định mức chi.\n\n2. Về con người: thiếu"
                                + " công chức.\n\nC. KIẾN NGHỊ\n\n1. Sớm ban hành định mức chi.\n\n2. Bổ sung biên"
                                + " chế.");

        assertThat(sections.difficulties().text())
                .isEqualTo("Về thể chế: chưa có định mức chi.\nVề con người: thiếu công chức.");
        assertThat(sections.proposals().text()).contains("định mức chi", "biên chế");
    }

    @Test
    void layingResultsBeforeTheSuperiorAsksForNothing() {
        Sections sections =
                sections(
                        "Kính trình Ủy ban nhân dân tỉnh kết quả đánh giá:\n\n- "
                                + DONE
                                + "\n\nHuyện đề xuất: hỗ trợ 02 máy quét.");

        assertThat(sections.currentState().text()).contains(DONE);
        assertThat(sections.proposals().text()).doesNotContain(DONE).contains("máy quét");
    }

    @Test
    void thoughThisWasDoneThatWasNot() {
        Sections sections =
                sections(
                        DONE
                                + "\n\nTuy có nhiều cố gắng nhưng việc đánh giá hiệu quả chưa làm được.");

        assertThat(sections.difficulties().text()).contains("việc đánh giá hiệu quả");
        assertThat(sections.currentState().text()).isEqualTo(DONE);
    }

    @Test
    void aTableIsNoText() {
        Sections sections =
                sections(
                        DONE
                                + "\n\nChỉ tiêu\tĐơn vị\tSố liệu\nKhó khăn về máy móc\tMáy\t12\n\nĐơn vị tính: hồ sơ.");

        assertThat(sections.currentState().text()).isEqualTo(DONE);
        assertThat(sections.difficulties().isPresent()).isFalse();
    }

    private static Sections sections(String body) {
        return Normalising.reportSaying(body).sections();
    }

    @Test
    void anItemOfAPlanMayPropose() {
        assertThat(
                        Normalising.reportSaying(
                                        "Tiếp nhận 1.200 hồ sơ.\n\n"
                                                + "II. PHƯƠNG HƯỚNG, KIẾN NGHỊ\n\n"
                                                + "- Phấn đấu 98% hồ sơ trực tuyến.\n\n"
                                                + "- Kiến nghị Tỉnh bổ sung 02 máy quét.\n")
                                .sections()
                                .proposals()
                                .text())
                .startsWith("Kiến nghị Tỉnh");
    }

    @Test
    void whatHasNotBeenDoneIsADifficulty() {
        assertThat(
                        Normalising.reportSaying(
                                        "Tiếp nhận 1.200 hồ sơ.\n\n"
                                                + "Những việc chưa được: mạng tại trụ sở còn yếu.\n")
                                .sections()
                                .difficulties()
                                .text())
                .contains("mạng tại trụ sở còn yếu");
    }
}
