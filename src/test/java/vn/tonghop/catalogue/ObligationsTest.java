package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.report.Claim;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Header;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Period;
import vn.tonghop.report.Reference;
import vn.tonghop.report.Report;
import vn.tonghop.report.ReportingUnit;
import vn.tonghop.report.Sections;
import vn.tonghop.report.Source;
import vn.tonghop.unit.UnitFiles;

class ObligationsTest {

    private static final String SUBJECT = "Kết quả tuyên truyền Dịch vụ công trực tuyến năm 2023";

    private final Catalogue catalogue = CatalogueFiles.load(null, UnitFiles.load(null));

    @Test
    void aFormAnswersTheRegimeOfThatFormForTheMonthItSpeaksOf() {
        assertThat(form("2023-10-15", "2023-11-14")).isEqualTo("tthc-ii06a-thang 2023-11");
        assertThat(form("2023-11-01", "2023-11-30")).isEqualTo("tthc-ii06a-thang 2023-11");
        assertThat(form("2023-10-15", "2023-11-15")).isEqualTo("tthc-ii06a-thang 2023-11");
        assertThat(form("2023-11-15", "2023-12-14")).isEqualTo("tthc-ii06a-thang 2023-12");
        assertThat(form(null, "2023-11-14")).isEqualTo("tthc-ii06a-thang 2023-11");
    }

    @Test
    void aYearOrAQuarterInThatFormIsNoMonth() {
        assertThat(form("2022-12-15", "2023-12-14")).isEqualTo("none");
        assertThat(form("2023-09-15", "2023-12-14")).isEqualTo("none");
        assertThat(form(null, null)).isEqualTo("none");
    }

    @Test
    void whoeverCitesTheRequestAnswersIt() {
        var cited = text("Báo cáo khác", "1/BC-UBND", null, null, "5443/BTTTT-CĐSQG");
        assertThat(answers(cited)).isEqualTo("tuyen-truyen-dvctt-2023 2023");
        var worn = text("Báo cáo khác", "1/BC-UBND", null, null, "5443 / BTTTT-CDSQG");
        assertThat(answers(worn)).isEqualTo("tuyen-truyen-dvctt-2023 2023");
        assertThat(answers(text("Báo cáo khác", "1/BC-UBND", null, null, "443/BTTTT-CĐSQG")))
                .isEqualTo("none");
    }

    @Test
    void aSubjectAnswersTheRequestForTheYearItAsksAbout() {
        var expected = "tuyen-truyen-dvctt-2023 2023";
        assertThat(answers(about(SUBJECT, "2023-01-01", "2023-12-31"))).isEqualTo(expected);
        assertThat(answers(about(SUBJECT, "2023-01-01", "2023-11-17"))).isEqualTo(expected);
        assertThat(answers(about("TUYEN TRUYEN DICH VU CONG TRUC TUYEN", null, null)))
                .isEqualTo(expected);
        assertThat(answers(about(SUBJECT, "2024-01-01", "2024-12-31"))).isEqualTo("none");
        assertThat(answers(about("Công tác cải cách hành chính", "2023-01-01", "2023-12-31")))
                .isEqualTo("none");
    }

    @Test
    void theRequestDoesNotAnswerItself() {
        assertThat(answers(text(SUBJECT, "5443/BTTTT-CĐSQG", null, null, "131/NQ-CP")))
                .isEqualTo("none");
    }

    private String form(String from, String to) {
        return answers(report("II.06a", "Báo cáo", "1/BC-UBND", from, to, List.of()));
    }

    private static Report about(String subject, String from, String to) {
        return report(null, subject, "7919/BC-UBND", from, to, List.of());
    }

    private static Report text(
            String subject, String number, String from, String to, String reference) {
        var cited = new Reference(reference, null, null, null, Evidence.inText(1, 1, reference));
        return report(null, subject, number, from, to, List.of(cited));
    }

    private static Report report(
            String form,
            String subject,
            String number,
            String from,
            String to,
            List<Reference> references) {
        var unread = Header.unknown("không có");
        var header =
                new Header(
                        Claim.of(number, number, 1, 1, 1),
                        unread.kind(),
                        unread.issuer(),
                        unread.parent(),
                        unread.place(),
                        Claim.of(LocalDate.of(2023, 11, 17), "17/11/2023", 1, 1, 1),
                        Claim.of(subject, subject, 1, 1, 1),
                        unread.addressee(),
                        unread.deadline(),
                        null,
                        unread.signer());
        return new Report(
                new Source("a.txt", "0", "text/plain"),
                header,
                ReportingUnit.UNKNOWN,
                new Period(day(from), day(to), null),
                form,
                List.of(),
                Sections.none("không có"),
                references,
                List.of(),
                List.of(),
                Outcome.ACCEPTED);
    }

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private String answers(Report report) {
        return catalogue.obligationOf(report).map(p -> p.regimeId() + " " + p.key()).orElse("none");
    }
}
