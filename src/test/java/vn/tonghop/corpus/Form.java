package vn.tonghop.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The forms in which a document of the corpus is sent. */
enum Form {
    TXT("txt"),
    DOCX("docx"),
    PDF("pdf");

    private final String extension;

    Form(String extension) {
        this.extension = extension;
    }

    /** As the tables of scores and the command line name it. */
    String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String fileName(CorpusDocument document) {
        return document.name() + "." + extension;
    }

    /** Whether it carries the document's tables and nothing else. */
    boolean onlyTables() {
        return false;
    }

    boolean fits(CorpusDocument document) {
        return true;
    }

    byte[] bytes(CorpusDocument document) throws IOException {
        return switch (this) {
            case TXT -> AsText.of(document).getBytes(StandardCharsets.UTF_8);
            case DOCX -> AsWord.of(document);
            case PDF -> AsPdf.of(document);
        };
    }
}
