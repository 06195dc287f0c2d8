package vn.tonghop.reading;

import java.io.IOException;
import java.util.List;

/**
 * OpenDocument workbooks, read in constant memory: millions of repeated rows are one element and
 * cost nothing.
 */
final class OdsFormat implements Format {

    static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    /** Rows stream by, so that more may be unpacked than of a document that is held whole. */
    private static final int STREAMED = 5;

    @Override
    public String name() {
        return "ODS";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public boolean recognises(Original original) {
        return Odf.is(original, "spreadsheet");
    }

    @Override
    public Readout.Read read(Original original, Limits limits) throws CannotRead, IOException {
        var styles = new OdfStyles();
        var book = new OdsBook(styles);
        try (var odf = new Odf(original, limits, STREAMED * limits.unpacked())) {
            try (var in = odf.open("styles.xml")) {
                if (in != null) {
                    styles.readAll(new XmlEvents(in));
                }
            }
            try (var in = odf.content()) {
                book.read(new XmlEvents(in));
            }
        }
        if (book.sheets().isEmpty()) {
            throw new CannotRead("READ-016");
        }
        return new Readout.Read(mediaType(), List.of(), book.sheets(), book.problems());
    }
}
