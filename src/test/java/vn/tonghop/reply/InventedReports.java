package vn.tonghop.reply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.tonghop.report.Claim;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Header;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Period;
import vn.tonghop.report.Qualifier;
import vn.tonghop.report.Report;
import vn.tonghop.report.ReportingUnit;
import vn.tonghop.report.Sections;
import vn.tonghop.report.Severity;
import vn.tonghop.report.Source;

/** Reports with invented figures. */
final class InventedReports {

    private static final Source SOURCE = new Source("bao-cao.pdf", "ab".repeat(32), "text/plain");

    private InventedReports() {}

    static Report wrongSum() {
        return new Report(
                SOURCE,
                header("142/BC-UBND"),
                new ReportingUnit("872", null, "Huyện Tháp Mười", List.of()),
                new Period(LocalDate.of(2023, 10, 15), LocalDate.of(2023, 11, 14), "tháng 11/2023"),
                "II.06a",
                List.of(
                        figure("dossiers_received", "Tiếp nhận: Tổng số", "1915", null, null),
                        figure("online_rate", "Tỷ lệ trực tuyến", "71.83", "%", null),
                        figure("broadcast_news", "Tin phát thanh", "1200", "tin", Qualifier.GT),
                        figure(null, "số lớp tập huấn", "7", "lớp", null),
                        new Indicator(
                                "dossiers_received",
                                "Tiếp nhận: Tổng số",
                                new BigDecimal("12"),
                                null,
                                null,
                                null,
                                null,
                                "Đất đai",
                                evidence(),
                                0.9)),
                Sections.none("biểu số liệu"),
                List.of(),
                List.of(),
                List.of(
                        new Finding(
                                "VAL-014",
                                Severity.ERROR,
                                "VAL-014 · tổng tiếp nhận 1.915 khác 1.905 (dòng 12). Đề nghị gửi lại.",
                                "VAL-014 · the total is 1915, not 1905 (line 12). Send it again.",
                                evidence())),
                Outcome.REVIEW);
    }

    static Report unreadable() {
        return Report.unreadable(
                SOURCE,
                new Finding(
                        "READ-002",
                        Severity.ERROR,
                        "Tệp bị hỏng: đề nghị lưu lại và gửi lại.",
                        "The file is broken: save it again and send it again.",
                        null));
    }

    private static Header header(String number) {
        var none = Header.unknown("không có");
        return new Header(
                Claim.of(number, "Số: " + number, 1, 3, 0.98),
                none.kind(),
                none.issuer(),
                none.parent(),
                none.place(),
                Claim.of(LocalDate.of(2023, 11, 15), "ngày 15 tháng 11 năm 2023", 1, 4, 0.95),
                none.subject(),
                none.addressee(),
                none.deadline(),
                null,
                none.signer());
    }

    private static Indicator figure(
            String id, String name, String value, String unit, Qualifier qualifier) {
        return new Indicator(
                id,
                name,
                new BigDecimal(value),
                unit,
                qualifier,
                null,
                null,
                null,
                evidence(),
                0.9);
    }

    private static Evidence evidence() {
        return Evidence.inText(1, 12, "1.915");
    }
}
