package vn.tonghop.submission.file;

import java.io.IOException;
import java.util.Optional;

/** An open folder, here or on a server; names are plain file names in it. */
interface Place extends AutoCloseable {

    /** For the receipt: where it is, without any secret. */
    String address();

    /**
     * A whole file; empty when there is none.
     *
     * @throws IOException also when it is longer than {@code most} bytes
     */
    Optional<byte[]> read(String name, int most) throws IOException;

    /** A new file in the place of what may be there, written through to the disk where possible. */
    void write(String name, byte[] bytes) throws IOException;

    /** In one step; there is nothing of the new name yet. */
    void rename(String from, String to) throws IOException;

    @Override
    void close();
}
