package vn.tonghop.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a delivery, not read yet. */
public interface Content {

    /** The bytes from their beginning; read once. */
    InputStream open() throws IOException;

    /** How many bytes the source announces, or -1 when it does not say. */
    default long announcedSize() {
        return -1;
    }

    /** Bytes that are here already. */
    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long announcedSize() {
                return bytes.length;
            }
        };
    }
}
