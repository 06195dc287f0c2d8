package vn.tonghop.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The vault as files: {@code ab/cd/abcd…}, the name being the digest of the bytes.
 *
 * <p>Bytes are written under another name in {@code incoming/}, forced to the disk, renamed, and
 * its directories are forced too: a file that is there under its name is whole, whatever happened to
 * the process or the power. Several processes may use one vault.
 */
class FileVault implements Vault {

    /** What fits here is digested before anything is written: a second copy writes nothing. */
    private static final int IN_MEMORY = 1 << 20;

    private static final int BLOCK = 1 << 16;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** Nobody writes one original for so long: what is older was left by a crash. */
    private static final Duration LEFT_OVER = Duration.ofHours(1);

    private final Directories directories;
    private final Path incoming;

    FileVault(Path root) throws IOException {
        directories = new Directories(root);
        incoming = root.resolve("incoming");
        directories.create(incoming);
        removeLeftOvers();
    }

    @Override
    public Original store(InputStream bytes) throws IOException {
        byte[] start = bytes.readNBytes(IN_MEMORY);
        if (start.length < IN_MEMORY) {
            var original = new Original(hex(sha256().digest(start)), start.length);
            if (!isKept(original)) {
                keep(start, InputStream.nullInputStream());
            }
            return original;
        }
        return keep(start, bytes);
    }

    @Override
    public byte[] read(String sha256) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file(sha256));
        } catch (NoSuchFileException e) {
            throw new AlteredOriginal(sha256, "is gone");
        }
        if (!hex(sha256().digest(bytes)).equals(sha256)) {
            throw new AlteredOriginal(sha256, "is not what was stored");
        }
        return bytes;
    }

    private Original keep(byte[] start, InputStream rest) throws IOException {
        var unfinished = Files.createTempFile(incoming, "original-", ".part");
        try {
            var original = write(start, rest, unfinished);
            if (!isKept(original)) {
                var target = file(original.sha256());
                directories.create(target.getParent());
                directories.makeReadOnly(unfinished);
                publish(unfinished, target);
                directories.forceDownTo(target.getParent());
            }
            return original;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static Original write(byte[] start, InputStream rest, Path file) throws IOException {
        var digest = sha256();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            append(start, start.length, digest, channel);
            var block = new byte[BLOCK];
            for (int read; (read = rest.read(block)) >= 0; ) {
                append(block, read, digest, channel);
            }
            channel.force(true);
            return new Original(hex(digest.digest()), channel.size());
        }
    }

    private static void append(byte[] bytes, int length, MessageDigest digest, FileChannel channel)
            throws IOException {
        digest.update(bytes, 0, length);
        for (var left = ByteBuffer.wrap(bytes, 0, length); left.hasRemaining(); ) {
            channel.write(left);
        }
    }

    /**
     * True when the bytes are there already. Their directory is forced all the same: who stored
     * them first may not have come to it yet. A file of another length is set aside.
     */
    private boolean isKept(Original original) throws IOException {
        var file = file(original.sha256());
        if (!Files.exists(file)) {
            return false;
        }
        if (Files.size(file) != original.size()) {
            var aside = file.resolveSibling(file.getFileName() + ".altered");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return false;
        }
        directories.forceDownTo(file.getParent());
        return true;
    }

    /** From here on the original is visible under its name. */
    void publish(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // where a read-only file cannot be replaced, another writer was first with these bytes
            if (!Files.exists(target)) {
                throw e;
            }
        }
    }

    private Path file(String sha256) {
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hex");
        }
        return directories
                .root()
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private void removeLeftOvers() throws IOException {
        var limit = Instant.now().minus(LEFT_OVER);
        try (var files = Files.newDirectoryStream(incoming)) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
