package vn.tonghop.reading;

import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Word documents: running text and tables, what Word numbers by itself included. */
final class DocxFormat implements Format {

    static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Override
    public String name() {
        return "DOCX";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public boolean recognises(Original original) {
        String types = Zip.contentTypes(original);
        return types.contains("wordprocessingml.document.main+xml")
                || types.contains("ms-word.document.macroEnabled.main+xml");
    }

    @Override
    public Readout.Read read(Original original, Limits limits) throws CannotRead, IOException {
        Zip.check(original, limits);
        try (var document = new XWPFDocument(original.stream())) {
            var flow = new TextFlow();
            new DocxBody(document, flow).read();
            return flow.read(mediaType(), limits);
        }
    }
}
