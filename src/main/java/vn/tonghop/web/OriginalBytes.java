package vn.tonghop.web;

import java.io.IOException;
import vn.tonghop.vault.Vault;
import vn.tonghop.vault.Vault.AlteredOriginal;

/** Originals out of the vault; what keeps one from being read is told in words. */
public final class OriginalBytes {

    private final Vault vault;

    OriginalBytes(Vault vault) {
        this.vault = vault;
    }

    /**
     * @throws Problem when the original is gone, altered, or cannot be read
     */
    public byte[] of(String sha256) {
        try {
            return vault.read(sha256);
        } catch (AlteredOriginal e) {
            throw new Problem(500, "WEB-010", sha256).initCause(e);
        } catch (IOException e) {
            throw new Problem(500, "WEB-011", sha256).initCause(e);
        }
    }
}
