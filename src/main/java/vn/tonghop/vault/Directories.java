package vn.tonghop.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The vault's directories: the owner's only, and on the disk before a file in them counts. */
final class Directories {

    private final Path root;
    private final boolean posix;

    /** Whose own entries, and those above, are on the disk: at most 65,793 of a vault. */
    private final Set<Path> lasting = ConcurrentHashMap.newKeySet();

    Directories(Path root) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        this.posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(this.root.getParent());
        create(this.root);
    }

    Path root() {
        return root;
    }

    /** Creates what is missing down to this directory; see {@link #forceDownTo}. */
    void create(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        if (!directory.equals(root)) {
            create(directory.getParent());
        }
        lasting.remove(directory);
        try {
            Files.createDirectory(directory, ownerOnly());
        } catch (FileAlreadyExistsException e) {
            // another writer was first
        }
    }

    /**
     * Forces the entries of this directory to the disk, and its own and those above it once in this
     * process: who made them may not have come to it yet.
     */
    void forceDownTo(Path directory) throws IOException {
        force(directory);
        if (!lasting.contains(directory)) {
            if (directory.equals(root)) {
                force(root.getParent());
            } else {
                forceDownTo(directory.getParent());
            }
            lasting.add(directory);
        }
    }

    /** Forces a directory's entries to the disk; Windows has no such thing, nor a need for it. */
    private void force(Path directory) throws IOException {
        if (posix) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    void makeReadOnly(Path file) throws IOException {
        if (posix) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        } else if (!file.toFile().setReadOnly()) {
            throw new IOException("cannot make read-only: " + file);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
