package vn.tonghop.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;

/** A format whose files hold other files: a mail, an archive. */
abstract class Container implements Format {

    private final DocumentReader reading;

    /**
     * @param reading reads the files in it
     */
    Container(DocumentReader reading) {
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

    @Override
    public final Optional<Original> annex(Original original, String name, Limits limits)
            throws CannotRead, IOException {
        var files = Bundle.keeping(reading);
        open(original, limits, files);
        return files.file(name);
    }

    /** The page of the file that speaks for it. */
    @Override
    public final Optional<BufferedImage> draw(Original original, int page, Limits limits)
            throws CannotRead, IOException {
        var files = Bundle.keeping(reading);
        open(original, limits, files);
        var main = files.main();
        return main.isEmpty() ? Optional.empty() : reading.draw(main.get(), null, page);
    }
}
