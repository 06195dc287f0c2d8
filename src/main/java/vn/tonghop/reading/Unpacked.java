package vn.tonghop.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Where a file that is being unpacked goes: counts, and stops what becomes too much. */
final class Unpacked extends OutputStream {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Quota quota;
    private final Limits limits;
    private final long packed;
    private long size;
    private CannotRead tooMuch;

    /**
     * @param packed the file's size before, in bytes
     */
    Unpacked(Quota quota, Limits limits, long packed) {
        this.quota = quota;
        this.limits = limits;
        this.packed = Math.max(1, packed);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            count(length);
        } catch (CannotRead e) {
            tooMuch = e;
            throw new IOException("unpacks to too much");
        }
        // one byte more than a document may have: the reading says that it is too large
        long room = Math.min(length, limits.bytes() + 1 - kept.size());
        kept.write(bytes, from, (int) Math.max(0, room));
    }

    private void count(int length) throws CannotRead {
        size += length;
        quota.count(length);
        if (size > Quota.HARMLESS && size / packed > limits.ratio()) {
            throw new CannotRead("READ-019");
        }
    }

    /**
     * Programs between us and the bytes turn our refusal into a failure of their own.
     *
     * @throws CannotRead when that was why the writing ended
     */
    void check() throws CannotRead {
        if (tooMuch != null) {
            throw tooMuch;
        }
    }

    byte[] bytes() {
        return kept.toByteArray();
    }
}
