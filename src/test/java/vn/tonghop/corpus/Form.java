package vn.tonghop.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The forms in which a document of the corpus is sent. */
enum Form {
    TXT("txt"),
    DOCX("docx"),
    PDF("pdf"),
    HTML("html"),
    RTF("rtf"),
    ODT("odt"),
    /** The annex: the tables alone. */
    XLSX("xlsx"),
    /** The text tesseract makes of the scan with Vietnamese data. */
    OCR_VIE("txt"),
    /** The same with English data, as the founding documents were read. */
    OCR_ENG("txt"),
    /** The scan itself: pictures in a PDF. */
    SCAN("pdf");

    private final String extension;

    Form(String extension) {
        this.extension = extension;
    }

    /** As the tables of scores and the command line name it. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String fileName(CorpusDocument document) {
        return document.name() + "." + extension;
    }

    /** Whether it carries the document's tables and nothing else. */
    boolean onlyTables() {
        return this == XLSX;
    }

    boolean isRecognised() {
        return this == OCR_VIE || this == OCR_ENG || this == SCAN;
    }

    boolean fits(CorpusDocument document) {
        return this != XLSX || document.hasTable();
    }

    /** Whether this machine has what it takes to make it. */
    boolean isPossible() {
        return switch (this) {
            case OCR_VIE, SCAN -> Tesseract.knows("vie");
            case OCR_ENG -> Tesseract.knows("eng");
            default -> true;
        };
    }

    byte[] bytes(CorpusDocument document) throws IOException {
        return switch (this) {
            case TXT -> AsText.of(document).getBytes(StandardCharsets.UTF_8);
            case DOCX -> AsWord.of(document);
            case PDF -> AsPdf.of(document);
            case HTML -> AsHtml.of(document).getBytes(StandardCharsets.UTF_8);
            case RTF -> AsRichText.of(document).getBytes(StandardCharsets.US_ASCII);
            case ODT -> AsOpenDocument.of(document);
            case XLSX -> AsWorkbook.of(document);
            case OCR_VIE -> Tesseract.read(document, "vie").getBytes(StandardCharsets.UTF_8);
            case OCR_ENG -> Tesseract.read(document, "eng").getBytes(StandardCharsets.UTF_8);
            case SCAN -> Scan.pdf(document);
        };
    }

    /** What of the document a reader of this form can know. */
    Survival survival(CorpusDocument document) throws IOException {
        if (!isRecognised()) {
            return Survival.WHOLE;
        }
        String text = Tesseract.read(document, this == OCR_ENG ? "eng" : "vie");
        return this == SCAN ? Survival.inPicture(text) : Survival.in(text);
    }
}
