package vn.tonghop.intake.camel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file that has to be as long as it was when it was listed. A connection that ends early or
 * somebody who writes to it meanwhile would otherwise give half a report: it breaks off, nothing is
 * acknowledged, and the next poll reads it again.
 */
final class WholeFile extends FilterInputStream {

    private final long expected;
    private long read;

    /**
     * @param expected in bytes; less than 0 when it is not known
     */
    WholeFile(InputStream bytes, long expected) {
        super(bytes);
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? -1 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n != 0) {
            count(n);
        }
        return n;
    }

    private void count(int n) throws IOException {
        if (n > 0) {
            read += n;
        } else if (expected >= 0 && read != expected) {
            throw new IOException(
                    "it was listed with " + expected + " bytes, and " + read + " were read");
        }
    }
}
