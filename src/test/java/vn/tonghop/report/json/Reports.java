package vn.tonghop.report.json;

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
import vn.tonghop.report.Reference;
import vn.tonghop.report.Report;
import vn.tonghop.report.ReportingUnit;
import vn.tonghop.report.RequestedItem;
import vn.tonghop.report.Section;
import vn.tonghop.report.Sections;
import vn.tonghop.report.Severity;
import vn.tonghop.report.Source;

/** Invented reports that use every field of the schema. */
final class Reports {

    static final String SHA256 = "ab".repeat(32);

    private Reports() {}

    static Report full() {
        return new Report(
                new Source("bao-cao.txt", SHA256, "text/plain"),
                header(),
                unit(),
                new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 11, 17), "năm 2023")
                        .withLegal(LocalDate.of(2022, 12, 15), LocalDate.of(2023, 12, 14)),
                "II.06a",
                List.of(count(), rate(), before()),
                new Sections(
                        Section.of("Đã làm.", "1. Kết quả", 1, 17, 0.9),
                        Section.of("Thiếu người.", "2. Khó khăn", null, 40, 0.8),
                        Section.missing("không có mục này")),
                List.of(
                        new Reference(
                                "165/KH-UBND",
                                LocalDate.of(2023, 5, 8),
                                "KH",
                                "UBND tỉnh",
                                line(18, "Kế hoạch số 165/KH-UBND")),
                        new Reference("30/2020/NĐ-CP", null, null, null, null)),
                List.of(new RequestedItem("Khó khăn, vướng mắc", "difficulties", line(9, "b)"))),
                List.of(
                        new Finding("VAL-014", Severity.ERROR, "Sai tổng.", "Wrong total.", null),
                        new Finding(
                                "NORM-003", Severity.INFO, "Ghi chú.", "A note.", line(3, "x"))),
                Outcome.REVIEW);
    }

    static Report unreadable() {
        return Report.unreadable(
                new Source("rỗng.pdf", SHA256, "application/octet-stream"),
                new Finding("READ-001", Severity.ERROR, "Tệp rỗng.", "The file is empty.", null));
    }

    private static Header header() {
        return new Header(
                Claim.of("7919/BC-UBND", "Số: 7919 /BC-UBND", 1, 3, 0.98),
                Claim.of("BC", "BÁO CÁO", 1, 6, 1),
                Claim.of("Ủy ban nhân dân huyện Tháp Mười", "UBND HUYEN", 1, 1, 0.9),
                Claim.unknown(null, "không in trên văn bản"),
                Claim.of("Tháp Mười", "Tháp Mười,", 1, 4, 0.9),
                Claim.of(LocalDate.of(2023, 11, 17), "ngày 17 tháng 11 năm 2023", 1, 4, 0.95),
                Claim.of("Kết quả tuyên truyền", "Kết quả tuyên truyền", null, 7, 0.9),
                Claim.unknown("Kính gửi:", "không đọc được"),
                Claim.of(LocalDate.of(2023, 11, 30), "trước ngày 30/11/2023", 1, 20, 0.9),
                true,
                Claim.of("Người Ký", "Người Ký", 2, 82, 0.9),
                Claim.of("TM. KT.", "TM. UBND", 2, 78, 0.9),
                Claim.unknown(null, "không đọc được chức vụ"),
                Claim.of(List.of("Như trên", "Lưu: VT"), "- Như trên;", 2, 79, 0.9));
    }

    private static ReportingUnit unit() {
        return new ReportingUnit(
                "872",
                null,
                "Huyện Tháp Mười",
                List.of(
                        new ReportingUnit.Candidate(
                                "30037", LocalDate.of(2025, 7, 1), "Xã Tháp Mười", "Đồng Tháp")));
    }

    private static Indicator count() {
        return new Indicator(
                "dossiers_online",
                "Hồ sơ trực tuyến",
                new BigDecimal("2.4060E4"),
                "hồ sơ",
                Qualifier.GT,
                null,
                null,
                "Đất đai",
                Evidence.inSheet("II.06a", "D12", "24.060"),
                0.99);
    }

    private static Indicator rate() {
        return new Indicator(
                null,
                "tỷ lệ",
                new BigDecimal("71.83"),
                "%",
                null,
                new BigDecimal("24060"),
                new BigDecimal("33494"),
                null,
                line(37, "đạt tỷ lệ 71,83%"),
                0.95);
    }

    private static Indicator before() {
        return new Indicator(
                        "dossiers_online_prev",
                        "Hồ sơ trực tuyến, kỳ trước",
                        new BigDecimal("20"),
                        "hồ sơ",
                        null,
                        null,
                        null,
                        null,
                        line(38, "năm 2022: từ 20 đến 25 hồ sơ"),
                        0.8)
                .upTo(new BigDecimal("25"))
                .asBaseline(
                        "dossiers_online",
                        new Period(
                                LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31), "năm 2022"));
    }

    private static Evidence line(int number, String text) {
        return Evidence.inText(1, number, text);
    }
}
