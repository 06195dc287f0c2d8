package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.reading.Readout.Read;
import vn.tonghop.reading.Readout.Unreadable;
import vn.tonghop.reading.ocr.Grey;
import vn.tonghop.reading.ocr.Ocr;
import vn.tonghop.reading.ocr.SeenWord;
import vn.tonghop.reading.ocr.Tesseract;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Severity;

/** Pages that are pictures: printed, dirtied and scanned here, read by the engine that is there. */
class ScansTest {

    static final List<String> REPORT =
            List.of(
                    "ỦY BAN NHÂN DÂN",
                    "HUYỆN LẤP VÒ",
                    "Số: 482/BC-UBND",
                    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                    "Độc lập - Tự do - Hạnh phúc",
                    "Lấp Vò, ngày 15 tháng 11 năm 2023",
                    "BÁO CÁO",
                    "Kết quả tuyên truyền dịch vụ công trực tuyến năm 2023",
                    "I. KẾT QUẢ THỰC HIỆN",
                    "1. Đài truyền thanh huyện đã phát 125 tin, bài về dịch vụ công trực",
                    "tuyến; cổng thông tin điện tử của huyện đăng 348 tin, bài.",
                    "2. Tổng số hồ sơ tiếp nhận là 33.494 hồ sơ, trong đó hồ sơ nộp",
                    "trực tuyến là 24.060 hồ sơ, đạt tỷ lệ 71,83%.",
                    "3. Số tiền thanh toán trực tuyến đạt 74 tỷ đồng.",
                    "II. KHÓ KHĂN, VƯỚNG MẮC",
                    "Người dân chưa quen với việc nộp hồ sơ trực tuyến.");

    @Nested
    class WithTheEngine {

        @BeforeEach
        void isInstalled() {
            assumeTrue(
                    Tesseract.installed().isInstalled(),
                    "skipped: apt-get install tesseract-ocr tesseract-ocr-vie");
        }

        @ParameterizedTest
        @ValueSource(ints = {150, 200, 300})
        void aCleanScanIsReadAsItWasPrinted(int dpi) throws Exception {
            assertThat(wrong(PaperSheet.report(dpi).as("png"))).isLessThan(0.005);
        }

        @Test
        void aScanLaidAskewDirtiedAndPressedIsReadWell() throws Exception {
            var scan = PaperSheet.report(200).askew(2).specks(0.03).jpeg(0.35f);

            assertThat(wrong(scan)).isLessThan(0.02);
        }

        @Test
        void greyMarginsAreNoText() throws Exception {
            assertThat(wrong(PaperSheet.report(200).askew(-1.5).greyMargins().jpeg(0.8f)))
                    .isLessThan(0.01);
        }

        @Test
        void aRedStampOverTheHeaderNeitherHidesItNorGivesItsOwnNumber() throws Exception {
            var read = read(PaperSheet.report(200).stampedIn(40, 75).jpeg(0.8f));

            assertThat(lines(read)).contains("Số: 482/BC-UBND").noneMatch(l -> l.contains("9731"));
            assertThat(problem(read, "READ-124").message()).contains("9731");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void aPageThatLiesOnItsSideOrItsHeadIsTurned(int quarters) throws Exception {
            var read = read(PaperSheet.report(200).turned(quarters).jpeg(0.8f));

            assertThat(wrong(lines(read))).isLessThan(0.01);
            // the number stands at the page's upper left; where that is depends on the turn
            var box = word(read, "482/BC-UBND").box();
            double x = (box.left() + box.right()) / 2;
            double y = (box.top() + box.bottom()) / 2;
            double across = quarters == 1 ? y : quarters == 2 ? 1 - x : 1 - y;
            double down = quarters == 1 ? 1 - x : quarters == 2 ? 1 - y : x;
            assertThat(across).isCloseTo(0.24, within(0.05));
            assertThat(down).isCloseTo(0.135, within(0.02));
        }

        @Test
        void aPhotographIsHeldAsItsCameraSays() throws Exception {
            byte[] sideways = PaperSheet.report(200).turned(3).jpeg(0.8f);

            var read = read(PictureFiles.withOrientation(sideways, 6));

            assertThat(wrong(lines(read))).isLessThan(0.01);
            // evidence is shown on the picture as it is held, too
            assertThat(word(read, "482/BC-UBND").box().top()).isCloseTo(0.13, within(0.02));
        }

        @Test
        void theScansOfAFaxArePagesInOneFile() throws Exception {
            var second =
                    PaperSheet.blank(200)
                            .print(290, 40, "2")
                            .print(70, 70, "III. KIẾN NGHỊ, ĐỀ XUẤT")
                            .print(90, 95, "Đề nghị bố trí kinh phí cho cấp xã.");

            var read = read(PaperSheet.tiff(PaperSheet.report(200), second));

            assertThat(read.mediaType()).isEqualTo("image/tiff");
            assertThat(read.pages()).hasSize(2);
            assertThat(read.pages().get(1).lines())
                    .extracting(l -> l.number() + " " + l.text())
                    .containsExactly(
                            "17 III. KIẾN NGHỊ, ĐỀ XUẤT", "18 Đề nghị bố trí kinh phí cho cấp xã.");
        }

        @Test
        void aScannedPdfIsReadFromItsPictures() throws Exception {
            var read = read(pdf(PaperSheet.report(200).askew(1), ""));

            assertThat(wrong(lines(read))).isLessThan(0.01);
            assertThat(problem(read, "READ-121").severity()).isEqualTo(Severity.INFO);
        }

        @Test
        void theFewWordsThatASignaturePrintsOverAScanDoNotHideIt() throws Exception {
            var read = read(pdf(PaperSheet.report(200), "Signed by the office, 15/11/2023"));

            assertThat(lines(read)).contains("Số: 482/BC-UBND");
            assertThat(lines(read)).anyMatch(l -> l.contains("15/11/2023"));
        }

        @Test
        void aTextLayerWithoutMarksIsReadAgainFromThePicture() throws Exception {
            var foreign = "Tong so ho so tiep nhan 1a 33.494 ho so trong do ho so nop truc tuyen ";

            var read = read(pdf(PaperSheet.report(200), foreign.repeat(5)));

            assertThat(wrong(lines(read))).isLessThan(0.01);
        }

        @Test
        void aDocumentOfTextAndScansKeepsTheOrderOfItsPages() throws Exception {
            var text = "Tổng số hồ sơ tiếp nhận là 33.494 hồ sơ";
            var pages = Files.pdf(new Files.At[] {new Files.At(70, 70, text)});
            try (var document = Loader.loadPDF(pages)) {
                addScan(document, PaperSheet.blank(200).print(70, 90, "Kiến nghị: không."), "");

                var read = read(Files.saved(document));

                assertThat(lines(read)).containsExactly(text, "Kiến nghị: không.");
                assertThat(read.pages().get(0).lines().get(0).words()).isEmpty();
                assertThat(read.pages().get(1).lines().get(0).words()).hasSize(3);
            }
        }

        @Test
        void everyWordHasItsPlaceAndItsConfidence() throws Exception {
            var read = read(PaperSheet.report(200).askew(2).as("png"));

            for (var line : read.pages().get(0).lines()) {
                assertThat(line.words().stream().map(w -> text(line, w)))
                        .containsExactly(line.text().split(" +"));
            }
            var number = word(read, "33.494");
            assertThat(number.confidence()).isBetween(0.8, 1.0);
            assertThat(number.box().left()).isCloseTo(250.0 / 595, within(0.08));
            assertThat(number.box().bottom()).isCloseTo(292.0 / 842, within(0.02));
        }

        @Test
        void aRealScanWithStampAndSealKeepsItsHeaderWhole() throws Exception {
            var scan = Path.of("../shared/data/real/scan-with-incoming-stamp.pdf");
            assumeTrue(
                    java.nio.file.Files.exists(scan), "skipped: no real scan beside the checkout");

            var read = read(java.nio.file.Files.readAllBytes(scan));

            var lines = lines(read);
            int title = lines.indexOf("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            assertThat(title).isPositive();
            assertThat(lines.get(title + 1)).startsWith("Độc lập");
            assertThat(lines.get(title + 2)).endsWith("tháng 02 năm 2025");
            assertThat(problem(read, "READ-124").message()).contains("ĐẾN");
        }
    }

    @Test
    void withoutTheEngineAPictureSaysWhatIsMissing() throws Exception {
        for (var kind : List.of("jpg", "png", "gif", "bmp", "tif")) {
            var why = refusal(Ocr.none(), PaperSheet.blank(50).as(kind));
            assertThat(why.code()).isEqualTo("READ-005");
            assertThat(why.messageEn()).contains("apt-get install tesseract-ocr tesseract-ocr-vie");
        }
        assertThat(refusal(Ocr.none(), pdf(PaperSheet.blank(50), "")).code()).isEqualTo("READ-006");
    }

    @Test
    void anEnormousPictureInASmallFileIsNotUnpacked() throws Exception {
        byte[] png = PaperSheet.blank(20).as("png");
        // width and height stand in the first chunk, behind its name
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        var crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());

        assertThat(refusal(engine(List.of()), png).code()).isEqualTo("READ-125");
    }

    @Test
    void aPageThatCouldNotBeRecognisedIsNotPassedOverInSilence() throws Exception {
        var failing = engine(null);

        assertThat(refusal(failing, PaperSheet.report(50).as("png")).code()).isEqualTo("READ-123");

        var pages = Files.pdf(new Files.At[] {new Files.At(70, 70, "Tổng số hồ sơ: 24.060")});
        try (var document = Loader.loadPDF(pages)) {
            addScan(document, PaperSheet.report(50), "");
            var read = (Read) reader(failing).read("a.pdf", Files.saved(document));
            assertThat(problem(read, "READ-123").severity()).isEqualTo(Severity.ERROR);
        }
    }

    @Test
    void aPageThatReadsBadlyIsForAPerson() throws Exception {
        var unsure =
                engine(
                        List.of(
                                new SeenWord("Tổng", 10, 10, 60, 30, 0.5, 1),
                                new SeenWord("số", 70, 10, 90, 30, 0.5, 1),
                                new SeenWord("hồ", 100, 10, 120, 30, 0.5, 1),
                                new SeenWord("sơ", 130, 10, 150, 30, 0.5, 1)));

        var read = (Read) reader(unsure).read("a.png", PaperSheet.report(50).as("png"));

        assertThat(problem(read, "READ-122").severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void thePictureBehindAValueIsThePageUpright() throws Exception {
        byte[] photo = PictureFiles.withOrientation(PaperSheet.report(50).turned(3).jpeg(0.8f), 6);
        var original = new Original("a.jpg", photo, 0);

        var page = reader(Ocr.none()).draw(original, null, 1).orElseThrow();

        assertThat(page.getHeight()).isGreaterThan(page.getWidth());
        assertThat(reader(Ocr.none()).draw(original, null, 2)).isEmpty();
    }

    private static Read read(byte[] bytes) {
        var readout = reader(Tesseract.installed()).read("a", bytes);
        assertThat(readout).isInstanceOf(Read.class);
        return (Read) readout;
    }

    private static DocumentReader reader(Ocr ocr) {
        return new DocumentReader(Limits.DEFAULT, Patience.ENDLESS, ocr);
    }

    private static Finding refusal(Ocr ocr, byte[] bytes) {
        var readout = reader(ocr).read("a", bytes);
        assertThat(readout).isInstanceOf(Unreadable.class);
        return ((Unreadable) readout).why();
    }

    private static Finding problem(Read read, String code) {
        return read.problems().stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among " + read.problems()));
    }

    private static List<String> lines(Read read) {
        return read.pages().stream().flatMap(p -> p.lines().stream()).map(Line::text).toList();
    }

    private static Word word(Read read, String text) {
        for (var page : read.pages()) {
            for (var line : page.lines()) {
                for (var word : line.words()) {
                    if (text(line, word).equals(text)) {
                        return word;
                    }
                }
            }
        }
        throw new AssertionError(text + " is not among " + lines(read));
    }

    private static String text(Line line, Word word) {
        return line.text().substring(word.start(), word.end());
    }

    /** Which share of the report's characters was not read right. */
    private static double wrong(byte[] scan) {
        return wrong(lines(read(scan)));
    }

    private static double wrong(List<String> lines) {
        var truth = String.join("\n", REPORT);
        return distance(truth, String.join("\n", lines)) / (double) truth.length();
    }

    /** Of Levenshtein. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(same, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[b.length()];
    }

    /** An engine that sees these words on every page; null: that fails. */
    private static Ocr engine(List<SeenWord> words) {
        return new Ocr() {
            @Override
            public Set<String> languages() {
                return Set.of("vie", "osd");
            }

            @Override
            public List<SeenWord> words(Grey picture, String language, Layout layout)
                    throws IOException {
                if (words == null) {
                    throw new IOException("failed on purpose");
                }
                return words;
            }

            @Override
            public int quartersToUpright(Grey picture) {
                return 0;
            }
        };
    }

    private static byte[] pdf(PaperSheet scan, String over) throws IOException {
        try (var document = new PDDocument()) {
            addScan(document, scan, over);
            return Files.saved(document);
        }
    }

    private static void addScan(PDDocument document, PaperSheet scan, String over)
            throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        BufferedImage image = scan.image();
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(
                    JPEGFactory.createFromImage(document, image, 0.8f),
                    0,
                    0,
                    PDRectangle.A4.getWidth(),
                    PDRectangle.A4.getHeight());
            if (!over.isEmpty()) {
                content.beginText();
                // what a scanner's own recognition found lies invisible behind the picture
                content.setRenderingMode(
                        over.length() > 100 ? RenderingMode.NEITHER : RenderingMode.FILL);
                content.setFont(new PDType1Font(FontName.HELVETICA), 9);
                content.newLineAtOffset(70, 200);
                content.showText(over);
                content.endText();
            }
        }
    }
}
