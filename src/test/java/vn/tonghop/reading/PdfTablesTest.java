package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static vn.tonghop.reading.Readouts.lines;
import static vn.tonghop.reading.Readouts.problems;
import static vn.tonghop.reading.Readouts.read;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTablesTest {

    /** How programs draw the lines of a table. */
    private enum Pen {
        LONG_LINES,
        A_RECTANGLE_A_CELL,
        THIN_AREAS,
        SHORT_PIECES
    }

    private interface Drawing {
        void on(Page page) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(Pen.class)
    void aRuledTableIsATableHoweverItsLinesWereDrawn(Pen pen) throws Exception {
        byte[] pdf =
                pdf(
                        0,
                        page -> {
                            page.text(60, 50, "BÁO CÁO");
                            page.grid(pen, new float[] {60, 160, 260}, new float[] {80, 110, 140});
                            page.text(65, 100, "Tiếp nhận");
                            page.text(165, 100, "1.234");
                            page.text(65, 130, "Giải quyết");
                            page.text(165, 130, "1.200");
                        });

        assertThat(table(pdf))
                .containsExactly(
                        "A1 1x1 Tiếp nhận", "B1 1x1 1.234", "A2 1x1 Giải quyết", "B2 1x1 1.200");
        assertThat(read("a.pdf", pdf).sheets().get(0).name()).isEqualTo("Bảng 1 (trang 1)");
        assertThat(lines("a.pdf", pdf)).anyMatch(l -> l.contains("1.234"));
    }

    @Test
    void cellsWithoutALineBetweenThemAreOne() throws Exception {
        byte[] pdf =
                pdf(
                        0,
                        page -> {
                            // "Tiếp nhận" over two columns, "STT" over two rows
                            page.line(60, 80, 360, 80);
                            page.line(160, 110, 360, 110);
                            page.line(60, 140, 360, 140);
                            page.line(60, 170, 360, 170);
                            page.line(60, 80, 60, 170);
                            page.line(160, 80, 160, 170);
                            page.line(260, 110, 260, 170);
                            page.line(360, 80, 360, 170);
                            page.text(65, 110, "STT");
                            page.text(200, 100, "Tiếp nhận");
                            page.text(165, 130, "Trực tuyến");
                            page.text(265, 130, "Trực tiếp");
                            page.text(65, 160, "1");
                            page.text(165, 160, "20");
                            page.text(265, 160, "4");
                        });

        assertThat(table(pdf))
                .containsExactly(
                        "A1 2x1 STT",
                        "B1 1x2 Tiếp nhận",
                        "B2 1x1 Trực tuyến",
                        "C2 1x1 Trực tiếp",
                        "A3 1x1 1",
                        "B3 1x1 20",
                        "C3 1x1 4");
    }

    @Test
    void severalLinesInACellAreItsText() throws Exception {
        byte[] pdf =
                pdf(
                        0,
                        page -> {
                            page.grid(
                                    Pen.LONG_LINES,
                                    new float[] {60, 200, 300, 400},
                                    new float[] {80, 140});
                            page.text(65, 100, "Hồ sơ tiếp nhận");
                            page.text(65, 120, "trong kỳ");
                            page.text(205, 110, "24.060");
                            page.text(305, 110, "x");
                        });

        assertThat(table(pdf))
                .containsExactly("A1 1x1 Hồ sơ tiếp nhận trong kỳ", "B1 1x1 24.060", "C1 1x1 x");
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void aTableOnATurnedPageIsReadAsItIsSeen(int rotation) throws Exception {
        byte[] pdf =
                pdf(
                        rotation,
                        page -> {
                            page.grid(
                                    Pen.LONG_LINES,
                                    new float[] {60, 160, 260},
                                    new float[] {80, 110, 140});
                            page.text(65, 100, "Tiếp nhận");
                            page.text(165, 100, "1.234");
                            page.text(65, 130, "Giải quyết");
                            page.text(165, 130, "1.200");
                        });

        assertThat(table(pdf))
                .containsExactly(
                        "A1 1x1 Tiếp nhận", "B1 1x1 1.234", "A2 1x1 Giải quyết", "B2 1x1 1.200");
    }

    @Test
    void twoTablesOfAPageAndOneOfTheNextAreThree() throws Exception {
        Drawing drawing =
                page -> {
                    page.grid(
                            Pen.LONG_LINES, new float[] {60, 160, 260}, new float[] {80, 110, 140});
                    page.text(65, 100, "a");
                    page.text(165, 100, "b");
                    page.text(65, 130, "c");
                };
        Drawing lower =
                page -> {
                    page.grid(
                            Pen.LONG_LINES,
                            new float[] {60, 160, 260},
                            new float[] {380, 410, 440});
                    page.text(65, 400, "d");
                    page.text(165, 400, "e");
                    page.text(65, 430, "f");
                };
        byte[] pdf = pdf(0, page -> both(page, drawing, lower), drawing);

        assertThat(read("a.pdf", pdf).sheets())
                .extracting(Sheet::name)
                .containsExactly("Bảng 1 (trang 1)", "Bảng 2 (trang 1)", "Bảng 3 (trang 2)");
        assertThat(read("a.pdf", pdf).sheets().get(1).cells().get(0).text()).isEqualTo("d");
    }

    @Test
    void linesUnderAHeaderAndFramesAreNoTables() throws Exception {
        byte[] pdf =
                pdf(
                        0,
                        page -> {
                            page.text(100, 60, "UBND XÃ MẪU");
                            page.line(100, 65, 180, 65);
                            page.text(300, 60, "Độc lập - Tự do - Hạnh phúc");
                            page.line(300, 65, 480, 65);
                            page.grid(Pen.LONG_LINES, new float[] {40, 550}, new float[] {30, 800});
                            page.text(60, 200, "Nội dung");
                        });

        assertThat(read("a.pdf", pdf).sheets()).isEmpty();
    }

    @Test
    void aDrawingWithoutEndIsLeftAlone() throws Exception {
        byte[] pdf =
                pdf(
                        0,
                        page -> {
                            page.text(60, 50, "Tổng số hồ sơ: 24.060");
                            for (int i = 0; i < 300_000; i++) {
                                page.line(i % 500, i % 700, i % 500 + 9, i % 700);
                            }
                        });

        assertTimeout(
                Duration.ofSeconds(20),
                () -> {
                    assertThat(lines("a.pdf", pdf)).contains("1:1 Tổng số hồ sơ: 24.060");
                    assertThat(problems("a.pdf", pdf)).containsExactly("READ-078");
                });
    }

    private static void both(Page page, Drawing first, Drawing second) throws IOException {
        first.on(page);
        second.on(page);
    }

    private static List<String> table(byte[] pdf) {
        var sheets = read("a.pdf", pdf).sheets();
        assertThat(sheets).hasSize(1);
        return sheets.get(0).cells().stream()
                .map(c -> c.name() + " " + c.rows() + "x" + c.columns() + " " + c.text())
                .toList();
    }

    private static byte[] pdf(int rotation, Drawing... pages) throws IOException {
        try (var document = new PDDocument()) {
            var font =
                    PDType0Font.load(
                            document,
                            PDDocument.class.getResourceAsStream(
                                    "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
            for (var drawing : pages) {
                var page = new PDPage(PDRectangle.A4);
                // a scanner or a printer driver puts the origin where it likes
                page.setMediaBox(new PDRectangle(20, 30, 595, 842));
                page.setRotation(rotation);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    drawing.on(new Page(content, font, rotation));
                }
            }
            return Files.saved(document);
        }
    }

    /** Draws in points from the upper left corner of the page as it is seen. */
    private record Page(PDPageContentStream content, PDType0Font font, int rotation) {

        void text(float x, float y, String text) throws IOException {
            content.beginText();
            content.setFont(font, 11);
            content.setTextMatrix(
                    Matrix.concatenate(
                            Matrix.getTranslateInstance(x(x, y), y(x, y)),
                            Matrix.getRotateInstance(Math.toRadians(rotation), 0, 0)));
            content.showText(text);
            content.endText();
        }

        void line(float x1, float y1, float x2, float y2) throws IOException {
            content.moveTo(x(x1, y1), y(x1, y1));
            content.lineTo(x(x2, y2), y(x2, y2));
            content.stroke();
        }

        void grid(Pen pen, float[] xs, float[] ys) throws IOException {
            switch (pen) {
                case LONG_LINES -> {
                    for (float y : ys) {
                        line(xs[0], y, xs[xs.length - 1], y);
                    }
                    for (float x : xs) {
                        line(x, ys[0], x, ys[ys.length - 1]);
                    }
                }
                case SHORT_PIECES -> {
                    for (float y : ys) {
                        for (float x = xs[0]; x < xs[xs.length - 1]; x += 4) {
                            line(x, y, x + 2, y);
                        }
                    }
                    for (float x : xs) {
                        for (float y = ys[0]; y < ys[ys.length - 1]; y += 4) {
                            line(x, y, x, y + 2);
                        }
                    }
                }
                case A_RECTANGLE_A_CELL -> {
                    for (int c = 0; c + 1 < xs.length; c++) {
                        for (int r = 0; r + 1 < ys.length; r++) {
                            box(xs[c] + .3f, ys[r] + .3f, xs[c + 1] - .3f, ys[r + 1] - .3f);
                            content.stroke();
                        }
                    }
                }
                case THIN_AREAS -> {
                    for (float y : ys) {
                        box(xs[0], y, xs[xs.length - 1], y + .5f);
                        content.fill();
                    }
                    for (float x : xs) {
                        box(x, ys[0], x + .5f, ys[ys.length - 1]);
                        content.fill();
                    }
                }
            }
        }

        private void box(float x1, float y1, float x2, float y2) throws IOException {
            float left = Math.min(x(x1, y1), x(x2, y2));
            float bottom = Math.min(y(x1, y1), y(x2, y2));
            float width = Math.abs(x(x1, y1) - x(x2, y2));
            content.addRect(left, bottom, width, Math.abs(y(x1, y1) - y(x2, y2)));
        }

        private float x(float x, float y) {
            return 20
                    + switch (rotation) {
                        case 90 -> y;
                        case 180 -> 595 - x;
                        case 270 -> 595 - y;
                        default -> x;
                    };
        }

        private float y(float x, float y) {
            return 30
                    + switch (rotation) {
                        case 90 -> x;
                        case 180 -> y;
                        case 270 -> 842 - x;
                        default -> 842 - y;
                    };
        }
    }
}
