package vn.tonghop.intake.camel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file's bytes, as many as its source stated. An FTP transfer that breaks off looks like the end
 * of the file, and a file may change while it is read: neither is taken for the whole.
 */
class Whole extends FilterInputStream {

    private final long stated;
    private long read;

    Whole(InputStream bytes, long stated) {
        super(bytes);
        this.stated = stated;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        counted(b < 0 ? -1 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        counted(n);
        return n;
    }

    private void counted(int n) throws Unreadable {
        if (n > 0) {
            read += n;
        } else if (n < 0 && read != stated) {
            throw new Unreadable("INT-013", null, Long.toString(stated), Long.toString(read));
        }
    }
}
