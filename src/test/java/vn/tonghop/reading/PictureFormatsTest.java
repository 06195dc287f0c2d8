package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of picture that an office sends is opened as it was made, or said not to be. */
class PictureFormatsTest {

    private static final BufferedImage GREY = PictureFiles.page(BufferedImage.TYPE_BYTE_GRAY);
    private static final BufferedImage COLOUR = PictureFiles.page(BufferedImage.TYPE_INT_RGB);
    private static final BufferedImage FAX = PictureFiles.page(BufferedImage.TYPE_BYTE_BINARY);

    @ParameterizedTest
    @CsvSource({
        "CCITT RLE, FAX", "CCITT T.4, FAX", "CCITT T.6, FAX", "LZW, FAX", "PackBits, FAX",
        "LZW, GREY", "Deflate, COLOUR", "ZLib, GREY", "JPEG, GREY", "JPEG, COLOUR"
    })
    void aTiffOfManyPagesIsOpenedHoweverItIsPacked(String packing, String kind) throws Exception {
        var page = kind.equals("FAX") ? FAX : kind.equals("GREY") ? GREY : COLOUR;
        byte[] file = PictureFiles.tiff(packing, page, page, page);

        try (var pictures = new Pictures(new Original("a.tif", file, 0))) {
            assertThat(pictures.count()).isEqualTo(3);
            for (int i = 0; i < 3; i++) {
                assertUpright(pictures.picture(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "gif"})
    void aPageOfOneBitAPixelIsOpened(String format) throws Exception {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(FAX, format, out)).isTrue();

        assertUpright(opened(out.toByteArray()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aJpegInTheColoursOfPrintersIsOpenedAndNoNegative(boolean adobe) throws Exception {
        assertUpright(opened(PictureFiles.cmyk(adobe)));
    }

    @Test
    void aWebPIsOpened() throws Exception {
        byte[] webp = PictureFiles.webp(FAX);

        assertUpright(opened(webp));
        assertThat(seen(webp).mediaType()).isEqualTo("image/webp");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPhotographIsTurnedAndMirroredAsItsCameraSays(int code) throws Exception {
        var held = new BufferedImage[] {COLOUR};
        // the picture that, changed as the code says, is the page again
        int undo = code == 6 ? 8 : code == 8 ? 6 : code;
        held[0] = new Orientation(undo).upright(COLOUR);
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(held[0], "jpeg", jpeg);

        assertUpright(opened(PictureFiles.withOrientation(jpeg.toByteArray(), code)));
    }

    @Test
    void aPictureInJpeg2000SaysWhatToSendInstead() {
        var box = ByteBuffer.allocate(64);
        box.putInt(12).put(Files.bytes("jP  ")).putInt(0x0D0A870A).putInt(20);
        box.put(Files.bytes("ftypjp2 "));

        var why = refusal("a.jp2", box.array());

        assertThat(why.mediaType()).isEqualTo("image/jp2");
        assertThat(why.why().code()).isEqualTo("READ-128");
        assertThat(why.why().messageEn()).contains("JPEG 2000", "PDF, JPEG, PNG or TIFF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "mif1", "avif"})
    void aPictureAsTelephonesSaveItSaysWhatToSendInstead(String brand) {
        var box = ByteBuffer.allocate(64).putInt(24).put(Files.bytes("ftyp" + brand));

        var why = refusal("IMG_0001.HEIC", box.array());

        assertThat(why.why().code()).isEqualTo("READ-128");
        assertThat(why.why().message()).contains("HEIC", "điện thoại");
    }

    @Test
    void aScannedPdfInJpeg2000SaysWhichPageAndWhatToSendInstead() throws Exception {
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            var picture =
                    new PDImageXObject(
                            pdf,
                            new java.io.ByteArrayInputStream(
                                    "\u00ffO\u00ffQ".getBytes(StandardCharsets.ISO_8859_1)),
                            COSName.JPX_DECODE,
                            1_700,
                            2_200,
                            8,
                            PDDeviceGray.INSTANCE);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.drawImage(picture, 0, 0, 612, 792);
            }

            var why = refusal("a.pdf", Files.saved(pdf));

            assertThat(why.why().code()).isEqualTo("READ-129");
            assertThat(why.why().messageEn()).contains("Page 1", "JPEG 2000");
        }
    }

    private static BufferedImage opened(byte[] file) throws Exception {
        try (var pictures = new Pictures(new Original("a", file, 0))) {
            assertThat(pictures.count()).isEqualTo(1);
            return pictures.picture(0);
        }
    }

    /** The bar is where it was drawn, black on white. */
    private static void assertUpright(BufferedImage picture) {
        assertThat(picture.getWidth()).isEqualTo(120);
        assertThat(picture.getHeight()).isEqualTo(160);
        assertThat(shade(picture, 30, 28)).isCloseTo(0, within(45));
        assertThat(shade(picture, 90, 28)).isCloseTo(255, within(45));
        assertThat(shade(picture, 30, 130)).isCloseTo(255, within(45));
        assertThat(shade(picture, 90, 130)).isCloseTo(255, within(45));
    }

    private static int shade(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        return ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3;
    }

    private static Readout.Read seen(byte[] file) {
        return (Readout.Read) reader().read("a", file);
    }

    private static Readout.Unreadable refusal(String name, byte[] file) {
        return (Readout.Unreadable) reader().read(name, file);
    }

    private static DocumentReader reader() {
        return new DocumentReader(Limits.DEFAULT, Patience.ENDLESS, Seeing.of("Tổng", "số"));
    }
}
