package vn.tonghop.web.picture;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import vn.tonghop.reading.ReadingUnavailable;
import vn.tonghop.report.Box;
import vn.tonghop.web.Problem;
import vn.tonghop.web.model.PageFiles;
import vn.tonghop.web.model.PageFiles.PageFile;

/**
 * Draws areas of pages for whoever looks at a document. Few at a time: drawing takes the workers
 * from the documents that wait to be read, and holds an original in memory.
 */
public final class PagePictures {

    private static final int AT_ONCE = 2;

    /** The pictures of one page of the web, by a few people; more are told to come again. */
    private static final int IN_LINE = 24;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What the reading does. */
    @FunctionalInterface
    public interface Drawing {
        Optional<byte[]> crop(String fileName, byte[] bytes, String annex, int page, Box area);
    }

    private final PageFiles files;
    private final Function<String, byte[]> originals;
    private final Drawing drawing;
    private final Duration patience;
    private final Semaphore line = new Semaphore(AT_ONCE + IN_LINE);
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * @param originals the bytes of a digest
     */
    public PagePictures(PageFiles files, Function<String, byte[]> originals, Drawing drawing) {
        this(files, originals, drawing, PATIENCE);
    }

    PagePictures(
            PageFiles files,
            Function<String, byte[]> originals,
            Drawing drawing,
            Duration patience) {
        this.files = files;
        this.originals = originals;
        this.drawing = drawing;
        this.patience = patience;
    }

    /**
     * The area with a margin around it.
     *
     * @return a PNG
     * @throws Problem 404 when there is no such document or page, 503 when it cannot be drawn now
     */
    public byte[] draw(long document, PageArea area) {
        var file = files.find(document, area.file()).orElseThrow(Problem::notFound);
        if (!line.tryAcquire()) {
            throw new Problem(503, "WEB-013");
        }
        try {
            return inTurn(file, area);
        } finally {
            line.release();
        }
    }

    private byte[] inTurn(PageFile file, PageArea area) {
        if (!isMyTurn()) {
            throw new Problem(503, "WEB-013");
        }
        try {
            return drawn(file, area);
        } catch (ReadingUnavailable busy) {
            throw new Problem(503, "WEB-013").initCause(busy);
        } finally {
            places.release();
        }
    }

    private byte[] drawn(PageFile file, PageArea area) {
        return drawing.crop(
                        file.fileName(),
                        originals.apply(file.sha256()),
                        file.annex(),
                        area.page(),
                        area.withMargin())
                .orElseThrow(() -> new Problem(404, "WEB-012"));
    }

    private boolean isMyTurn() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
