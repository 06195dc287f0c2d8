package vn.tonghop.reading;

import java.io.IOException;

/** A format whose files hold other files: a mail, an archive. */
abstract class Container implements Format {

    private final Reading reading;

    /**
     * @param reading reads the files in it
     */
    Container(Reading reading) {
        this.reading = reading;
    }

    /**
     * Puts every file in it into the bundle, in its order, and mentions what it leaves out.
     *
     * @throws CannotRead when it cannot or must not be opened
     * @throws IOException when it is broken
     */
    abstract void open(Original original, Limits limits, Bundle files)
            throws CannotRead, IOException;

    @Override
    public final Readout.Read read(Original original, Limits limits)
            throws CannotRead, IOException {
        var files = new Bundle(reading);
        open(original, limits, files);
        return files.read(mediaType());
    }
}
