package vn.tonghop.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.tonghop.vault.Vault;

/** Originals in a folder, each under its digest. */
final class FolderVault implements Vault {

    private final Path folder;

    FolderVault(Path folder) {
        this.folder = folder;
    }

    @Override
    public Original store(InputStream bytes) throws IOException {
        var all = bytes.readAllBytes();
        Files.createDirectories(folder);
        Files.write(folder.resolve(digest(all)), all);
        return new Original(digest(all), all.length);
    }

    @Override
    public byte[] read(String sha256) throws IOException {
        var file = folder.resolve(sha256);
        if (!Files.exists(file)) {
            throw new AlteredOriginal(sha256, "is gone");
        }
        var all = Files.readAllBytes(file);
        if (!digest(all).equals(sha256)) {
            throw new AlteredOriginal(sha256, "is not what was stored");
        }
        return all;
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
