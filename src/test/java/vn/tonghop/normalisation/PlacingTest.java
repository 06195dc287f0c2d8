package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Line;
import vn.tonghop.reading.Page;
import vn.tonghop.reading.PaperSheet;
import vn.tonghop.reading.Reading;
import vn.tonghop.reading.Readout;
import vn.tonghop.reading.Sheet;
import vn.tonghop.reading.Spot;
import vn.tonghop.reading.Word;
import vn.tonghop.reading.ocr.Tesseract;
import vn.tonghop.report.Box;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Report;
import vn.tonghop.report.Source;

class PlacingTest {

    private static final Context CONTEXT = new Context(LocalDate.of(2023, 11, 20), null);

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

    @Test
    void whatIsSureKeepsItsValueAndGetsItsPlace() {
        var report = scan(REPORT, Map.of());

        assertThat(report.header().number().value()).isEqualTo("482/BC-UBND");
        // the third line of the page, as the helper below lays it out
        assertThat(report.header().number().box().top()).isEqualTo(0.06);
        var figure = Normalising.figure(report, "broadcast_news");
        assertThat(figure.evidence().box()).isEqualTo(box(10, 31, 34));
        assertThat(codes(report)).doesNotContain("NORM-002", "NORM-006", "NORM-061");
        assertThat(report.outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aNumberThatIsNotLegibleIsUnknownAndNotWrong() {
        var report = scan(REPORT, Map.of("482/BC-UBND", 0.4));

        var number = report.header().number();
        assertThat(number.value()).isNull();
        assertThat(number.reason()).contains("482/BC-UBND");
        assertThat(number.box()).isNotNull();
        assertThat(report.header().date().value()).isEqualTo(LocalDate.of(2023, 11, 15));
        assertThat(codes(report)).contains("NORM-002");
    }

    @Test
    void aDayThatIsNotLegibleIsUnknownAndNotWrong() {
        var report = scan(REPORT, Map.of("15", 0.3));

        assertThat(report.header().date().value()).isNull();
        assertThat(report.header().number().value()).isEqualTo("482/BC-UBND");
        assertThat(codes(report)).contains("NORM-006");
    }

    @Test
    void aFigureOfATableThatWasSeenStandsInItsCellOnThePage() {
        var report = table(0.97, "310");

        var figure = Normalising.figure(report, "dossiers_resolved_late");
        assertThat(figure.evidence().page()).isEqualTo(3);
        assertThat(figure.evidence().cell()).isEqualTo("I4");
        assertThat(figure.evidence().box()).isEqualTo(new Box(0.5, 0.375, 0.53125, 0.4375));
        assertThat(figure.confidence()).isEqualTo(0.97, within(0.001));
        assertThat(codes(report)).doesNotContain("NORM-054");
    }

    @Test
    void aDoubtfulFigureOfATableThatASumConfirmsStands() {
        assertThat(codes(table(0.8, "310"))).doesNotContain("NORM-054");
    }

    @Test
    void aDoubtfulFigureOfATableThatWasSeenIsForAPerson() {
        var report = table(0.8, "311");

        var finding =
                report.findings().stream()
                        .filter(f -> f.code().equals("NORM-054"))
                        .findFirst()
                        .orElseThrow();
        assertThat(finding.message()).contains("I4", "80 %");
        assertThat(finding.evidence().box()).isNotNull();
        assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
    }

    /** A form on the third page of a scan. */
    private static Report table(double confidence, String resolved) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell(0, 0, 2, 1, "Lĩnh vực", null));
        cells.add(new Cell(0, 1, 1, 4, "Tiếp nhận", null));
        cells.add(new Cell(0, 5, 1, 4, "Đã giải quyết", null));
        cells.add(new Cell(0, 9, 1, 3, "Đang giải quyết", null));
        row(cells, 1, "", "Tổng số", "Trực tuyến", "Trực tiếp, bưu chính", "Kỳ trước chuyển sang");
        row(cells, 1, "", "", "", "", "", "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn");
        row(cells, 1, "", "", "", "", "", "", "", "", "", "Tổng số", "Trong hạn", "Quá hạn");
        for (int row : new int[] {2, 3}) {
            String label = row == 2 ? "Hộ tịch" : "Tổng cộng";
            row(cells, row, label, "322", "280", "36", "6", resolved, "250", "59", "1", "12", "12", "0");
        }
        var spots = new ArrayList<Spot>();
        for (var c : cells) {
            double x = c.column() / 16.0;
            double y = c.row() / 8.0;
            boolean asked = c.text().equals("1");
            spots.add(
                    new Spot(
                            c.row(),
                            c.column(),
                            3,
                            new Box(x, y, x + 0.03125, y + 0.0625),
                            asked ? confidence : 0.97));
        }
        return Normalising.sheet(new Sheet("Bảng 1 (trang 3)", cells, spots));
    }

    private static void row(List<Cell> cells, int row, String... texts) {
        for (int c = 0; c < texts.length; c++) {
            if (!texts[c].isEmpty()) {
                cells.add(new Cell(row, c, 1, 1, texts[c], null));
            }
        }
    }

    @Test
    void aDoubtfulFigureIsForAPerson() {
        var report = scan(REPORT, Map.of("125", 0.82));

        assertThat(Normalising.figure(report, "broadcast_news").confidence()).isEqualTo(0.82);
        assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
        var finding = finding(report, "NORM-061");
        assertThat(finding.evidence().box()).isEqualTo(box(10, 31, 34));
        assertThat(finding.messageEn()).contains("125", "page 1, line 10", "82 %");
    }

    @Test
    void aDoubtfulFigureThatARateConfirmsIsBelieved() {
        var rate = "Số hồ sơ nộp trực tuyến là 24.060/33.494 hồ sơ, đạt tỷ lệ 71,83%.\n";

        var confirmed = scan(REPORT + rate, Map.of("24.060/33.494", 0.8));
        var contradicted =
                scan(REPORT + rate.replace("24.060", "24.860"), Map.of("24.860/33.494", 0.8));

        assertThat(codes(confirmed)).doesNotContain("NORM-061");
        assertThat(codes(contradicted)).contains("NORM-061");
    }

    @Test
    void aNumberThatRecognitionPulledApartIsFoundAllTheSame() {
        var text = REPORT + "Tổng số hồ sơ tiếp nhận là 33. 494 hồ sơ.\n";

        var read = read(text, Map.of());
        var seen =
                new Sight(read)
                        .figure(
                                vn.tonghop.report.Evidence.inText(1, 11, "Tổng số hồ sơ"),
                                new java.math.BigDecimal("33494"));

        assertThat(seen.orElseThrow().box()).isEqualTo(box(11, 27, 34));
    }

    @Test
    void aDocumentThatWasNotSeenStaysAsItIs() {
        var report = Normalising.text(REPORT);

        assertThat(report.header().number().box()).isNull();
        assertThat(report.indicators()).allMatch(i -> i.evidence().box() == null);
    }

    @Test
    void aScanBecomesAReportWhoseValuesStandWhereTheyWerePrinted() throws Exception {
        assumeTrue(
                Tesseract.installed().isInstalled(),
                "skipped: apt-get install tesseract-ocr tesseract-ocr-vie");
        var scan = PaperSheet.report(200).stampedIn(40, 75).askew(1.5).jpeg(0.6f);

        var read = (Readout.Read) Reading.withDefaults().read("scan.jpg", scan);
        var report = Normalising.NORMALISER.normalise(source(), read, CONTEXT);

        assertThat(report.header().number().value()).isEqualTo("482/BC-UBND");
        assertThat(report.header().date().value()).isEqualTo(LocalDate.of(2023, 11, 15));
        assertThat(Normalising.figures(report))
                .contains("dossiers_received=33494", "dossiers_online=24060", "online_rate=71.83");
        var box = Normalising.figure(report, "dossiers_received").evidence().box();
        assertThat(box.top()).isCloseTo(282.0 / 842, within(0.02));
        assertThat(box.right() - box.left()).isLessThan(0.12);
    }

    /** A page of lines 0.02 high and letters 0.01 wide; each word this sure, else 0.96. */
    private static Report scan(String text, Map<String, Double> confidence) {
        return Normalising.NORMALISER.normalise(source(), read(text, confidence), CONTEXT);
    }

    private static Readout.Read read(String text, Map<String, Double> confidence) {
        var lines = new ArrayList<Line>();
        for (var line : text.strip().split("\n")) {
            var words = new ArrayList<Word>();
            int at = 0;
            for (var word : line.split(" ")) {
                int end = at + word.length();
                words.add(
                        new Word(
                                at,
                                end,
                                box(lines.size() + 1, at, end),
                                confidence.getOrDefault(word, 0.96)));
                at = end + 1;
            }
            lines.add(new Line(lines.size() + 1, line, words));
        }
        return new Readout.Read("image/png", List.of(new Page(1, lines)), List.of(), List.of());
    }

    private static Box box(int line, int from, int to) {
        return new Box(from / 200.0, line * 0.02, to / 200.0, Math.round(line * 20 + 15) / 1_000.0);
    }

    private static Source source() {
        return new Source("invented.png", "0".repeat(64), "image/png");
    }

    private static List<String> codes(Report report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    private static Finding finding(Report report, String code) {
        return report.findings().stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among " + codes(report)));
    }
}
