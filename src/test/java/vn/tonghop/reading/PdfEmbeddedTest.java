package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Files.bytes;
import static vn.tonghop.reading.Files.zip;
import static vn.tonghop.reading.Readouts.annexes;
import static vn.tonghop.reading.Readouts.lines;
import static vn.tonghop.reading.Readouts.problems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.junit.jupiter.api.Test;
import vn.tonghop.reading.Files.At;

class PdfEmbeddedTest {

    private static final byte[] REPORT = bytes("Số: 12/BC-UBND\nBÁO CÁO\nTiếp nhận 24 hồ sơ.\n");

    @Test
    void filesInAPdfAreAnnexesOfIt() throws Exception {
        byte[] pdf =
                with(
                        Files.pdf(new At[] {new At(70, 70, "Kèm theo hai biểu")}),
                        "phụ lục.xlsx",
                        ArchiveFormatsTest.workbook("7"),
                        "báo cáo.txt",
                        REPORT);

        assertThat(lines("a.pdf", pdf)).containsExactly("1:1 Kèm theo hai biểu");
        assertThat(annexes("a.pdf", pdf)).containsExactlyInAnyOrder("phụ lục.xlsx", "báo cáo.txt");
        assertThat(problems("a.pdf", pdf)).containsExactly("READ-021");
    }

    @Test
    void theirPathsLeadThroughThePdf() throws Exception {
        byte[] pdf =
                with(Files.pdf(new At[] {new At(70, 70, "Số: 1/BC-UBND")}), "b.txt", bytes("b"));

        assertThat(annexes("a.zip", zip("x.txt", "x", "gửi/a.pdf", pdf)))
                .containsExactly("x.txt", "gửi/a.pdf/b.txt");
    }

    @Test
    void aReportInAScanIsReadAndTheScanMentioned() throws Exception {
        byte[] pdf = with(Files.blankPdf(1), "báo cáo.txt", REPORT);

        assertThat(lines("a.pdf", pdf)).contains("1:3 Tiếp nhận 24 hồ sơ.");
        assertThat(problems("a.pdf", pdf)).containsExactly("READ-060");
    }

    @Test
    void aFilePinnedToAPageIsOneToo() throws Exception {
        byte[] pdf;
        try (var document = Loader.loadPDF(Files.pdf(new At[] {new At(70, 70, "Số: 1/BC-UBND")}))) {
            var pin = new PDAnnotationFileAttachment();
            pin.setFile(file(document, "biểu.txt", bytes("20 hồ sơ")));
            var pins = new ArrayList<>(document.getPage(0).getAnnotations());
            pins.add(pin);
            document.getPage(0).setAnnotations(pins);
            pdf = Files.saved(document);
        }
        assertThat(annexes("a.pdf", pdf)).containsExactly("biểu.txt");
    }

    private static byte[] with(byte[] pdf, Object... files) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var all = new LinkedHashMap<String, PDComplexFileSpecification>();
            for (int i = 0; i < files.length; i += 2) {
                all.put("f" + i, file(document, (String) files[i], (byte[]) files[i + 1]));
            }
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(all);
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            return Files.saved(document);
        }
    }

    private static PDComplexFileSpecification file(PDDocument document, String name, byte[] bytes)
            throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile("x");
        file.setFileUnicode(name);
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(bytes)));
        return file;
    }
}
