package vn.tonghop.reading;

import java.io.IOException;

/** OpenDocument texts, as LibreOffice and OpenOffice write them. */
final class OdtFormat implements Format {

    static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

    @Override
    public String name() {
        return "ODT";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public boolean recognises(Original original) {
        return Odf.is(original, "text");
    }

    @Override
    public Readout.Read read(Original original, Limits limits) throws CannotRead, IOException {
        var flow = new TextFlow();
        try (var odf = new Odf(original, limits, limits.unpacked())) {
            var styles = new OdfStyles();
            try (var in = odf.open("styles.xml")) {
                if (in != null) {
                    styles.readAll(new XmlEvents(in));
                }
            }
            var body = new OdtBody(styles, flow);
            try (var in = odf.content()) {
                body.content(new XmlEvents(in));
            }
            try (var in = odf.open("styles.xml")) {
                if (in != null) {
                    new OdtBody(styles, flow).margins(new XmlEvents(in));
                }
            }
        }
        return flow.read(mediaType(), limits);
    }
}
