package vn.tonghop.vault;

import java.io.IOException;
import java.io.InputStream;

/**
 * The originals (bản gốc): content-addressed, written once, never altered.
 *
 * <p>When {@link #store} returns, the bytes are on disk (fsync of the file and of its directory).
 * The same bytes a second time cost nothing.
 */
public interface Vault {

    /**
     * Keeps these bytes.
     *
     * @throws IOException when the disk is full or fails: nothing may be acknowledged then
     */
    Original store(InputStream bytes) throws IOException;

    /**
     * The bytes, checked against their digest.
     *
     * @throws AlteredOriginal when the file is gone or its bytes are not what was stored
     */
    byte[] read(String sha256) throws IOException;

    /**
     * A kept original.
     *
     * @param sha256 lower-case hex
     * @param size in bytes
     */
    record Original(String sha256, long size) {}

    /** The file of an original is gone or is not what was stored. */
    class AlteredOriginal extends IOException {
        private static final long serialVersionUID = 1L;

        public AlteredOriginal(String sha256, String what) {
            super("original " + sha256 + " " + what);
        }
    }
}
