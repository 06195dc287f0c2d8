package vn.tonghop.reading.ocr;

import java.io.IOException;
import java.time.Duration;

/** A page took longer than it may; its engine was ended. */
public final class OcrTimeout extends IOException {
    private static final long serialVersionUID = 1L;

    OcrTimeout(Duration limit) {
        super("no answer within " + limit);
    }
}
