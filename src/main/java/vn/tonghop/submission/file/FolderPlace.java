package vn.tonghop.submission.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A folder of this machine. It has to be there, and nothing outside of it is touched. */
final class FolderPlace implements Place {

    private final Path folder;

    FolderPlace(Path folder) throws IOException {
        try {
            this.folder = folder.toRealPath();
        } catch (IOException e) {
            throw new PlaceClosed("SUB-020", e);
        }
        if (!Files.isDirectory(this.folder)) {
            throw new PlaceClosed("SUB-020", new NotDirectoryException(folder.toString()));
        }
    }

    @Override
    public String address() {
        return folder.toUri().toString();
    }

    @Override
    public Optional<byte[]> read(String name, int most) throws IOException {
        var file = in(name);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(name + " is no file");
        }
        if (Files.size(file) > most) {
            throw new IOException(name + " is longer than " + most + " bytes");
        }
        return Optional.of(Files.readAllBytes(file));
    }

    @Override
    public void write(String name, byte[] bytes) throws IOException {
        var file = in(name);
        Files.deleteIfExists(file);
        try (var out =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(in(from), in(to), StandardCopyOption.ATOMIC_MOVE);
        lasting();
    }

    /** That a file has its name is written to the disk too, where a folder can be opened. */
    private void lasting() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var self = FileChannel.open(folder, StandardOpenOption.READ)) {
                self.force(true);
            }
        }
    }

    private Path in(String name) throws IOException {
        var file = folder.resolve(name).normalize();
        if (!folder.equals(file.getParent())) {
            throw new IOException("outside of the folder");
        }
        return file;
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
