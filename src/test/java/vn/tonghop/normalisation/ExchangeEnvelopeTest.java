package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.reading.Annex;
import vn.tonghop.reading.Line;
import vn.tonghop.reading.Page;
import vn.tonghop.reading.Readout;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Report;
import vn.tonghop.report.Source;

/** The envelope of the document exchange against the document in it; both are invented. */
class ExchangeEnvelopeTest {

    private static final String REPORT =
            """
            ỦY BAN NHÂN DÂN
            HUYỆN LẤP VÒ
            Số: 482/BC-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Lấp Vò, ngày 15 tháng 11 năm 2023
            BÁO CÁO
            Kết quả tuyên truyền dịch vụ công trực tuyến năm 2023
            I. KẾT QUẢ THỰC HIỆN
            Đài truyền thanh huyện đã phát 125 tin về dịch vụ công trực tuyến.
            """;

    private static final String[] SAME = {
        "From/OrganName: UBND huyện Lấp Vò",
        "Code/CodeNumber: 0482",
        "Code/CodeNotation: /BC-UBND",
        "PromulgationInfo/PromulgationDate: 2023/11/15",
        "Subject: Báo cáo tuyên truyền dịch vụ công trực tuyến"
    };

    @Test
    void anEnvelopeThatSaysTheSameSaysNothing() {
        assertThat(codes(report(SAME))).doesNotContain("NORM-051", "NORM-052", "NORM-053", "NORM-055");
        assertThat(report(SAME).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void anotherNumberIsForAPerson() {
        var report = report(with(1, "Code/CodeNumber: 483"));

        var finding = finding(report, "NORM-051");
        assertThat(finding.message()).contains("483/BC-UBND", "482/BC-UBND");
        assertThat(finding.evidence().file()).isEqualTo("edXML");
        assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
        // what the document says itself stays
        assertThat(report.header().number().value()).isEqualTo("482/BC-UBND");
    }

    @Test
    void anotherSymbolIsAnotherNumber() {
        assertThat(codes(report(with(2, "Code/CodeNotation: KH-UBND")))).contains("NORM-051");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-11-16", "16/11/2023", "2023/11/16 08:00"})
    void anotherDayIsForAPerson(String day) {
        var report = report(with(3, "PromulgationInfo/PromulgationDate: " + day));

        assertThat(finding(report, "NORM-052").message()).contains("16/11/2023", "15/11/2023");
        assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15/11/2023", "2023-11-15T00:00:00", "hôm qua", "32/13/2023"})
    void theSameDayInAnotherSpellingAndWhatIsNoDayContradictNothing(String day) {
        assertThat(codes(report(with(3, "PromulgationInfo/PromulgationDate: " + day))))
                .doesNotContain("NORM-052");
    }

    @Test
    void anotherIssuerIsTold() {
        var report = report(with(0, "From/OrganName: UBND huyện Lai Vung"));

        assertThat(finding(report, "NORM-053").messageEn()).contains("Lai Vung");
        assertThat(report.outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void anotherSubjectIsToldAndAShorterOneIsNot() {
        assertThat(codes(report(with(4, "Subject: Kế hoạch phòng, chống thiên tai cấp huyện"))))
                .contains("NORM-055");
        assertThat(codes(report(with(4, "Subject: Tuyên truyền dịch vụ công"))))
                .doesNotContain("NORM-055");
    }

    @Test
    void twoEnvelopesInOneDeliveryAreNotHeldAgainstOneDocument() {
        var other = envelope("a/edXML", with(1, "Code/CodeNumber: 999"));

        assertThat(codes(report(List.of(envelope("edXML", SAME), other))))
                .doesNotContain("NORM-051");
    }

    private static String[] with(int at, String line) {
        String[] lines = SAME.clone();
        lines[at] = line;
        return lines;
    }

    private static Report report(String... envelope) {
        return report(List.of(envelope("edXML", envelope)));
    }

    private static Report report(List<Annex> annexes) {
        return Normalising.NORMALISER.normalise(
                new Source("a.edxml", "0".repeat(64), "application/edxml+xml"),
                new Readout.Read(
                        "application/edxml+xml",
                        List.of(page(REPORT.split("\n"))),
                        List.of(),
                        annexes,
                        List.of()),
                new Context(LocalDate.of(2023, 11, 20), null));
    }

    private static Annex envelope(String name, String... lines) {
        return new Annex(
                name,
                new Readout.Read(
                        "application/edxml+xml", List.of(page(lines)), List.of(), List.of()));
    }

    private static Page page(String... lines) {
        var numbered = new ArrayList<Line>();
        for (var line : lines) {
            numbered.add(new Line(numbered.size() + 1, line));
        }
        return new Page(1, numbered);
    }

    private static Finding finding(Report report, String code) {
        return report.findings().stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among " + codes(report)));
    }

    private static List<String> codes(Report report) {
        return report.findings().stream().map(Finding::code).toList();
    }
}
