package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vn.tonghop.reading.Readouts.lines;
import static vn.tonghop.reading.Readouts.problems;
import static vn.tonghop.reading.Readouts.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tonghop.mime.Signing;
import vn.tonghop.reading.Files.At;

class PdfSignaturesTest {

    private static final Path REAL = Path.of("../shared/data/real/signed-twice.pdf");

    private static Signing person;
    private static Signing office;
    private static byte[] report;

    @BeforeAll
    static void sign() throws Exception {
        person = new Signing("Chủ tịch UBND xã Mẫu");
        office = new Signing("UBND xã Mẫu");
        report = Files.pdf(new At[] {new At(70, 70, "Tổng số hồ sơ: 24.060")});
    }

    @Test
    void aSignatureOverTheWholeFileIsIntact() throws Exception {
        byte[] signed = signed(report, person);

        assertThat(lines("a.pdf", signed)).containsExactly("1:1 Tổng số hồ sơ: 24.060");
        assertThat(problems("a.pdf", signed)).containsExactly("READ-070");
        assertThat(message(signed)).contains("a.pdf", "Chủ tịch UBND xã Mẫu");
    }

    @Test
    void anUnsignedFileHasNothingSaidOfSignatures() {
        assertThat(problems("a.pdf", report)).isEmpty();
    }

    @Test
    void whoSignsAfterAnotherCoversWhatTheFirstSigned() throws Exception {
        byte[] signed = signed(signed(report, person), office);

        assertThat(problems("a.pdf", signed)).containsExactly("READ-076", "READ-070");
        assertThat(message(signed)).contains("Chủ tịch UBND xã Mẫu", "UBND xã Mẫu đã ký toàn bộ");
    }

    @Test
    void aByteChangedAfterSigningBreaksIt() throws Exception {
        byte[] signed = signed(report, person);
        int producer = new String(signed, StandardCharsets.ISO_8859_1).indexOf("%PDF-") + 12;
        signed[producer] ^= 1;

        assertThat(problems("a.pdf", signed)).containsExactly("READ-071");
    }

    @Test
    void whatWasAddedAfterTheSignatureIsNoticed() throws Exception {
        byte[] signed = signed(report, person);
        byte[] added;
        try (var pdf = Loader.loadPDF(signed)) {
            pdf.getDocumentCatalog().getCOSObject().setString(COSName.LANG, "vi");
            pdf.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            var out = new ByteArrayOutputStream();
            pdf.saveIncremental(out);
            added = out.toByteArray();
        }
        assertThat(added.length).isGreaterThan(signed.length);
        assertThat(problems("a.pdf", added)).containsExactly("READ-075");

        byte[] blanks = Arrays.copyOf(signed, signed.length + 20);
        Arrays.fill(blanks, signed.length, blanks.length, (byte) '\n');
        assertThat(problems("a.pdf", blanks)).containsExactly("READ-070");
    }

    @Test
    void aFileWrittenAnewCannotBeJudgedAnyMore() throws Exception {
        byte[] anew;
        try (var pdf = Loader.loadPDF(signed(report, person))) {
            anew = Files.saved(pdf);
        }
        assertThat(problems("a.pdf", anew)).containsExactly("READ-077");
        assertThat(message(anew)).contains("Chủ tịch UBND xã Mẫu");
    }

    @Test
    void aSignatureWithoutItsCertificateOrThatIsNoneIsUnknown() throws Exception {
        assertThat(problems("a.pdf", signed(report, c -> person.sign(c, false, false))))
                .containsExactly("READ-072");
        assertThat(problems("a.pdf", signed(report, c -> new byte[] {1, 2, 3})))
                .containsExactly("READ-072");
    }

    /**
     * A program wrote this one anew after both had signed: where they signed, other bytes stand.
     */
    @Test
    void ofARealFileNoMoreIsSaidThanIsTrue() throws Exception {
        assumeThat(REAL).exists();
        byte[] real = java.nio.file.Files.readAllBytes(REAL);

        assertThat(read("a.pdf", real).problems())
                .extracting(f -> f.code())
                .filteredOn(c -> c.compareTo("READ-070") >= 0 && c.compareTo("READ-077") <= 0)
                .containsExactly("READ-077", "READ-077");
    }

    private interface Signer {
        byte[] sign(byte[] content) throws Exception;
    }

    private static byte[] signed(byte[] pdf, Signing by) throws IOException {
        return signed(pdf, c -> by.sign(c, false));
    }

    private static byte[] signed(byte[] bytes, Signer signer) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            pdf.addSignature(
                    signature,
                    content -> {
                        try {
                            return signer.sign(content.readAllBytes());
                        } catch (Exception e) {
                            throw new IOException(e);
                        }
                    });
            var out = new ByteArrayOutputStream();
            pdf.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static String message(byte[] pdf) {
        return read("a.pdf", pdf).problems().get(0).message();
    }
}
