package vn.tonghop.reading;

import java.io.IOException;
import java.io.InputStream;

/**
 * What one original may unpack to, the files within its files included: what containers state of
 * their own sizes may be lies, so it is counted while unpacking.
 */
final class Quota {

    /** Small files of blanks pack better than any bomb; below this the ratio says nothing. */
    static final long HARMLESS = 1024 * 1024;

    private final Limits limits;
    private int entries;
    private long unpacked;

    Quota(Limits limits) {
        this.limits = limits;
    }

    /**
     * One more file, directory or link in a container.
     *
     * @throws CannotRead when there are more than anybody would send
     */
    void entry() throws CannotRead {
        if (++entries > limits.entries()) {
            throw new CannotRead("READ-019");
        }
    }

    /**
     * Unpacks a file.
     *
     * @param packed its size before, in bytes
     * @return its bytes; one more than a document may have when it has too many, which the reading
     *     then says
     * @throws CannotRead when it is a bomb of any kind
     */
    byte[] unpack(InputStream in, long packed) throws CannotRead, IOException {
        var out = unpacked(packed);
        try {
            in.transferTo(out);
        } finally {
            out.check();
        }
        return out.bytes();
    }

    /** Where a file is unpacked to by those who do not hand out streams. */
    Unpacked unpacked(long packed) {
        return new Unpacked(this, limits, packed);
    }

    /**
     * Bytes that came out of a container by another way than {@link #unpack}.
     *
     * @throws CannotRead when all together are too many
     */
    void count(long bytes) throws CannotRead {
        unpacked += bytes;
        if (unpacked > limits.unpacked()) {
            throw new CannotRead("READ-019");
        }
    }
}
