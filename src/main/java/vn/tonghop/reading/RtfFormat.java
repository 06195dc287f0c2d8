package vn.tonghop.reading;

import java.io.IOException;

/** Rich Text Format, read by its published syntax (1.9.1). */
final class RtfFormat implements Format {

    static final String MEDIA_TYPE = "application/rtf";

    @Override
    public String name() {
        return "RTF";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public boolean recognises(Original original) {
        return original.startsWith("{\\rtf");
    }

    @Override
    public Readout.Read read(Original original, Limits limits) throws CannotRead, IOException {
        var flow = new TextFlow();
        new RtfReader(original.bytes(), flow).read();
        return flow.read(mediaType(), limits);
    }
}
