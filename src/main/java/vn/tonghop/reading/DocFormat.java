package vn.tonghop.reading;

import java.io.IOException;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;

/** Word 97-2003 documents; those of Word 6 and 95 are said to be too old. */
final class DocFormat implements Format {

    static final String MEDIA_TYPE = "application/msword";

    @Override
    public String name() {
        return "DOC";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public boolean recognises(Original original) {
        return Ole.has(original, Set.of("WordDocument"));
    }

    @Override
    public Readout.Read read(Original original, Limits limits) throws CannotRead, IOException {
        var flow = new TextFlow();
        try (var files = Ole.open(original);
                var document = new HWPFDocument(files)) {
            new DocBody(document, flow).read();
        } catch (OldWordFileFormatException e) {
            throw new CannotRead("READ-054", "Word 6.0/95");
        } catch (EncryptedDocumentException e) {
            throw new CannotRead("READ-007");
        }
        return flow.read(mediaType(), limits);
    }
}
