package vn.tonghop.reading;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;

/** Excel 97-2003 workbooks (BIFF8), read record by record; older ones are said to be too old. */
final class XlsFormat implements Format {

    static final String MEDIA_TYPE = "application/vnd.ms-excel";

    private static final Set<String> STREAMS = Set.of("Workbook", "WORKBOOK", "BOOK");

    @Override
    public String name() {
        return "XLS";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public boolean recognises(Original original) {
        return Ole.has(original, STREAMS) || isOld(original);
    }

    @Override
    public Readout.Read read(Original original, Limits limits) throws CannotRead, IOException {
        if (isOld(original)) {
            throw new CannotRead("READ-054", "Excel 5.0/95");
        }
        try (var files = Ole.open(original)) {
            var book = new XlsBook();
            var request = new HSSFRequest();
            request.addListenerForAllRecords(book.listener());
            new HSSFEventFactory().processWorkbookEvents(request, files);
            if (book.sheets().isEmpty()) {
                throw new CannotRead("READ-016");
            }
            return new Readout.Read(mediaType(), List.of(), book.sheets(), book.problems());
        } catch (EncryptedDocumentException e) {
            throw new CannotRead("READ-007");
        }
    }

    /** Excel 5 and 95 call their stream so; Excel 2 to 4 had no streams yet. */
    private static boolean isOld(Original original) {
        return (Ole.has(original, Set.of("Book")) && !Ole.has(original, STREAMS))
                || original.startsWith(0x09, 0x08, 0x08, 0x00)
                || original.startsWith(0x09, 0x04, 0x06, 0x00)
                || original.startsWith(0x09, 0x02, 0x06, 0x00)
                || original.startsWith(0x09, 0x00, 0x04, 0x00);
    }
}
