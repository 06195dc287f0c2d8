package vn.tonghop.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.reading.Readout.Unreadable;
import vn.tonghop.reading.ocr.Ocr;
import vn.tonghop.reading.ocr.Tesseract;

/**
 * Reads originals in this very thread: which format it is, its reader, the files within it, and
 * what comes of a reader that fails.
 *
 * <p>Bad input is an answer, never an exception: {@link Unreadable} says what is wrong and what the
 * sender should do. What does not end, or takes the process with it, is not caught here: {@link
 * Reading} has this done by a process that may die.
 */
final class DocumentReader {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentReader.class);

    private final Limits limits;
    private final Patience patience;
    private final Ocr ocr;
    private final Formats formats = new Formats(this);

    DocumentReader(Limits limits, Patience patience) {
        this(limits, patience, Tesseract.installed());
    }

    DocumentReader(Limits limits, Patience patience, Ocr ocr) {
        this.limits = limits;
        this.patience = patience;
        this.ocr = ocr;
    }

    Limits limits() {
        return limits;
    }

    /** To be asked for more time before each page that is seen rather than read. */
    Patience patience() {
        return patience;
    }

    /** What recognises the pages that are pictures. */
    Ocr ocr() {
        return ocr;
    }

    /**
     * The text and tables of these bytes, or why there are none.
     *
     * @param fileName as it came; only to be mentioned, the format is found from the content
     */
    Readout read(String fileName, byte[] bytes) {
        return read(new Original(fileName, bytes, 0, new Quota(limits)));
    }

    /**
     * A page as a person sees it.
     *
     * @param annex name of the file within this one that the page belongs to, as its reading called
     *     it; null for the file itself
     * @param page from 1
     * @return empty when there is no such page, or it cannot be drawn
     */
    Optional<BufferedImage> draw(Original original, String annex, int page) {
        try {
            check(original);
            var format = formats.of(original);
            if (format.isEmpty()) {
                return Optional.empty();
            }
            if (annex == null) {
                return format.get().draw(original, page, limits);
            }
            var within = format.get().annex(original, annex, limits);
            return within.isEmpty() ? Optional.empty() : draw(within.get(), null, page);
        } catch (CannotRead
                | IOException
                | RuntimeException
                | StackOverflowError
                | NoClassDefFoundError undrawable) {
            LOG.info(
                    "page {} of {} is not drawn: {}",
                    page,
                    original.fileName(),
                    undrawable.toString());
            return Optional.empty();
        }
    }

    /** The same for a file within a file. */
    Readout read(Original original) {
        if (original.bytes().length == 0) {
            return unreadable("application/octet-stream", "READ-001");
        }
        var format = formats.of(original);
        try {
            return guarded(original, format, f -> withName(original, f, f.read(original, limits)));
        } catch (CannotRead e) {
            return new Unreadable(
                    format.map(Format::mediaType).orElseGet(() -> Unread.mediaType(original)),
                    e.why());
        }
    }

    /** What a file within a file is goes into the bundle of the outermost: itself, or its files. */
    void read(Original original, Bundle files) {
        var format = formats.of(original);
        if (format.isEmpty() || !(format.get() instanceof Container container)) {
            files.take(original, read(original));
            return;
        }
        try {
            guarded(
                    original,
                    format,
                    f -> {
                        container.open(original, limits, files);
                        return files;
                    });
        } catch (CannotRead e) {
            files.refuse(original.fileName(), e.why());
        }
    }

    /** A format at work on a file. */
    private interface Work<T> {
        T on(Format format) throws CannotRead, IOException;
    }

    /** However it fails, the answer is a reason for the sender. */
    private <T> T guarded(Original original, Optional<Format> format, Work<T> work)
            throws CannotRead {
        try {
            check(original);
            if (format.isEmpty()) {
                throw Unread.why(original);
            }
            return work.on(format.get());
        } catch (IOException broken) {
            LOG.info("{} is broken: {}", original.fileName(), broken.toString());
            throw new CannotRead("READ-008", name(format.orElse(null)));
        } catch (RuntimeException
                | StackOverflowError
                | OutOfMemoryError
                // a way of packing that an optional library would know
                | NoClassDefFoundError failure) {
            LOG.warn("{} made its reader fail", original.fileName(), failure);
            throw new CannotRead("READ-018", name(format.orElse(null)));
        }
    }

    private void check(Original original) throws CannotRead {
        if (original.bytes().length > limits.bytes()) {
            throw new CannotRead(Noticed.tooLarge(limits));
        }
        if (original.depth() > limits.nesting()) {
            throw new CannotRead("READ-013", original.fileName());
        }
    }

    /** Mentions that the file is named as if it were something else; people look for it so. */
    private static Readout withName(Original original, Format format, Readout.Read read) {
        String extension = original.extension();
        if (!Unread.isMisleading(extension, format.mediaType())) {
            return read;
        }
        var problems = new ArrayList<>(read.problems());
        problems.add(Noticed.info("READ-023", "." + extension, format.name()));
        return new Readout.Read(
                read.mediaType(),
                read.pages(),
                read.sheets(),
                read.annexes(),
                problems,
                read.stated());
    }

    private static Unreadable unreadable(String mediaType, String code, Object... arguments) {
        return new Unreadable(mediaType, Noticed.error(code, arguments));
    }

    private static String name(Format format) {
        return format == null ? "" : format.name();
    }
}
