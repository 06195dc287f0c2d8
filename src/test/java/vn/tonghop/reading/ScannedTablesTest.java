package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tonghop.reading.ocr.RecognisedPage;
import vn.tonghop.reading.ocr.RecognisedPage.SeenCell;
import vn.tonghop.reading.ocr.RecognisedPage.SeenTable;
import vn.tonghop.reading.ocr.Tesseract;
import vn.tonghop.report.Box;
import vn.tonghop.report.Severity;

/** Ruled tables of scanned pages: the same tables as those that a program draws. */
class ScannedTablesTest {

    private static final double[] XS = {60, 110, 230, 310, 390, 470, 540};
    private static final double[] YS = {300, 326, 352, 378, 404, 430};

    @Test
    void aRuledTableOnAScanIsATableWithItsMergedHeader() throws Exception {
        assumeEngine();

        var read = read(form().askew(0.7).jpeg(0.7f));

        var sheet = read.sheets().get(0);
        assertThat(read.sheets()).hasSize(1);
        assertThat(sheet.name()).isEqualTo("Bảng 1 (trang 1)");
        assertThat(sheet.cells())
                .contains(
                        new Cell(0, 0, 2, 1, "TT", null),
                        new Cell(0, 2, 1, 2, "Tiếp nhận", null),
                        new Cell(2, 1, 1, 1, "Hộ tịch", null),
                        new Cell(2, 2, 1, 1, "1.214", null),
                        new Cell(3, 5, 1, 1, "0", null),
                        new Cell(4, 4, 1, 1, "1.590", null));
    }

    @Test
    void aCellStandsWhereItIsOnThePage() throws Exception {
        assumeEngine();

        var sheet = read(form().jpeg(0.8f)).sheets().get(0);

        var spot = sheet.spots().get(index(sheet, "1.590"));
        assertThat(sheet.spots()).hasSameSizeAs(sheet.cells());
        assertThat(spot.page()).isEqualTo(1);
        assertThat(spot.confidence()).isGreaterThan(0.7);
        // in points on A4: between the rules of its column and of its row
        assertThat(spot.box().left() * 595).isBetween(390.0, 470.0);
        assertThat(spot.box().bottom() * 842).isBetween(404.0, 430.0);
    }

    @Test
    void theRowsOfTheTableAreLinesOfThePageToo() throws Exception {
        assumeEngine();

        var read = read(form().print(60, 280, "Kết quả như sau:").jpeg(0.8f));

        var lines = read.pages().get(0).lines().stream().map(Line::text).toList();
        assertThat(lines).anyMatch(l -> l.contains("Kết quả như sau"));
        assertThat(lines.stream().map(l -> l.replaceAll("\\s+", " ")).collect(Collectors.toList()))
                .contains("1 Hộ tịch 1.214 160 1.210 4");
    }

    @Test
    void aTableThatFillsAPageThatLiesOnItsSideIsTurned() throws Exception {
        assumeEngine();

        var sheet = read(form().turned(1).jpeg(0.8f)).sheets().get(0);

        assertThat(sheet.cells()).extracting(Cell::text).contains("1.590", "Hộ tịch");
    }

    @Test
    void aFigureThatIsReadInTwoWaysIsNoneAndAPersonIsTold() {
        var tables = new PageTables();
        var box = new Box(0.4, 0.5, 0.45, 0.52);
        var cells =
                List.of(
                        new SeenCell(0, 0, 1, 1, "Hộ tịch", box, 0.97, null),
                        new SeenCell(0, 1, 1, 1, "162", box, 0.4, "162 ≠ 182 ≠ …"),
                        new SeenCell(0, 2, 1, 1, "30", box, 0.96, null));

        tables.add(new RecognisedPage(List.of(), List.of(new SeenTable(cells)), 0.9, ""), 2);

        assertThat(tables.sheets().get(0).cells())
                .extracting(Cell::text)
                .containsExactly("Hộ tịch", "162 ≠ 182 ≠ …", "30");
        assertThat(tables.problems())
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(p.code()).isEqualTo("READ-126");
                            assertThat(p.severity()).isEqualTo(Severity.ERROR);
                            assertThat(p.message()).contains("B1", "162 ≠ 182");
                            assertThat(p.evidence().page()).isEqualTo(2);
                            assertThat(p.evidence().box()).isEqualTo(box);
                        });
    }

    private static int index(Sheet sheet, String text) {
        return sheet.cells().stream().map(Cell::text).toList().indexOf(text);
    }

    private static void assumeEngine() {
        assumeTrue(
                Tesseract.installed().isInstalled(),
                "skipped: apt-get install tesseract-ocr tesseract-ocr-vie");
    }

    private static Readout.Read read(byte[] scan) {
        return (Readout.Read) Readouts.READING.read("scan.jpg", scan);
    }

    /** A small form of received and resolved dossiers (invented). */
    private static PaperSheet form() {
        var sheet = PaperSheet.blank(200);
        for (int i = 0; i < YS.length; i++) {
            if (i == 1) {
                sheet.line(XS[2], YS[1], XS[6], YS[1]);
            } else {
                sheet.line(XS[0], YS[i], XS[6], YS[i]);
            }
        }
        for (int i = 0; i < XS.length; i++) {
            sheet.line(XS[i], i == 3 || i == 5 ? YS[1] : YS[0], XS[i], YS[5]);
        }
        sheet.print(66, 330, "TT").print(116, 330, "Lĩnh vực");
        sheet.print(240, 318, "Tiếp nhận").print(396, 318, "Giải quyết");
        sheet.print(235, 344, "Tổng số").print(315, 344, "Trực tuyến");
        sheet.print(395, 344, "Tổng số").print(475, 344, "Quá hạn");
        row(sheet, 370, "1", "Hộ tịch", "1.214", "160", "1.210", "4");
        row(sheet, 396, "2", "Chứng thực", "380", "0", "380", "0");
        row(sheet, 422, "", "Tổng cộng", "1.594", "160", "1.590", "4");
        return sheet;
    }

    private static void row(PaperSheet sheet, double y, String... cells) {
        double[] xs = {75, 116, 250, 335, 410, 495};
        for (int i = 0; i < cells.length; i++) {
            sheet.print(xs[i], y, cells[i]);
        }
    }
}
