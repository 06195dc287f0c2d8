package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.tonghop.message.Messages;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Header;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Period;
import vn.tonghop.report.Report;
import vn.tonghop.report.ReportingUnit;
import vn.tonghop.report.Sections;
import vn.tonghop.report.Severity;
import vn.tonghop.report.Source;

class ReportTableTest {

    private final StringWriter out = new StringWriter();

    @Test
    void aPlaceInAnAnnexNamesTheAnnex() {
        print(Messages.VIETNAMESE);
        assertThat(out.toString())
                .containsPattern("5 hồ sơ +bieu\\.xlsx: II\\.06a!C12 +Hồ sơ")
                .containsPattern("7 hồ sơ +phu-luc\\.pdf: dòng 3 +Hồ sơ")
                .containsPattern("9 hồ sơ +dòng 4 +Hồ sơ")
                .contains("READ-023 · phụ lục “bieu.xlsx” · Tên tệp không đúng.");
    }

    @Test
    void inEnglishToo() {
        print(Locale.ENGLISH);
        assertThat(out.toString())
                .contains("phu-luc.pdf: line 3")
                .contains("READ-023 · annex “bieu.xlsx” · The name is wrong.");
    }

    private void print(Locale language) {
        var report =
                new Report(
                        new Source("bao-cao.pdf", "0".repeat(64), "application/pdf"),
                        Header.unknown("Không nêu"),
                        ReportingUnit.UNKNOWN,
                        Period.UNKNOWN,
                        null,
                        List.of(
                                figure("5", Evidence.inSheet("II.06a", "C12", "5").in("bieu.xlsx")),
                                figure("7", Evidence.inText(1, 3, "7").in("phu-luc.pdf")),
                                figure("9", Evidence.inText(1, 4, "9"))),
                        Sections.none("Không có"),
                        List.of(),
                        List.of(),
                        List.of(
                                new Finding(
                                        "READ-023",
                                        Severity.INFO,
                                        "Tên tệp không đúng.",
                                        "The name is wrong.",
                                        new Evidence(
                                                null, null, null, null, null, "bieu.xlsx", null))),
                        Outcome.REVIEW);
        new ReportTable(new PrintWriter(out, true), language).print(report);
    }

    private static Indicator figure(String value, Evidence place) {
        return new Indicator(
                null, "Hồ sơ", new BigDecimal(value), "hồ sơ", null, null, null, null, place, 0.9);
    }
}
