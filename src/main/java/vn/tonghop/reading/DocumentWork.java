package vn.tonghop.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import vn.tonghop.report.Box;

/** A worker's work: the formats, in its own thread. */
final class DocumentWork implements Worker.Work {

    private final DocumentReader reader;

    DocumentWork(Limits limits, Patience patience) {
        this.reader = new DocumentReader(limits, patience);
    }

    @Override
    public Readout read(String fileName, byte[] bytes) {
        return reader.read(fileName, bytes);
    }

    @Override
    public Optional<byte[]> picture(
            String fileName, byte[] bytes, String annex, int page, Box area) {
        return reader.draw(new Original(fileName, bytes, 0), annex, page)
                .map(drawn -> cut(drawn, area));
    }

    private static byte[] cut(BufferedImage page, Box area) {
        try {
            return PageCut.png(page, area);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
