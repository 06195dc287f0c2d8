package vn.tonghop.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A shared folder of this machine with {@code in}, {@code done} and {@code failed}. */
public final class FolderSite implements AutoCloseable {

    private final DropFolder folder;

    private FolderSite(DropFolder folder) {
        this.folder = folder;
    }

    public static FolderSite start() {
        try {
            return new FolderSite(DropFolder.create("folder"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder to read from. */
    public Path in() {
        return folder.root().resolve("in");
    }

    /** A colleague saves a file there, under a temporary name first. */
    public void drop(String name, byte[] bytes) {
        try {
            Path saving = folder.root().resolve(name + ".tmp");
            Files.write(saving, bytes);
            Files.move(saving, in().resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the files in {@code in}, {@code done} or {@code failed}, sorted. */
    public List<String> files(String name) {
        return folder.files(name);
    }

    @Override
    public void close() {
        folder.close();
    }
}
