package vn.tonghop.routes.desk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import vn.tonghop.routes.RouteRefused;
import vn.tonghop.routes.file.Digest;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.file.RouteFolder;
import vn.tonghop.routes.file.RouteKind;

/** Writes a file of {@code routes/} in one piece: whoever reads it sees the old one or the new. */
class FileSaving {

    /** Signs that neither hide a file nor end the address of its page. */
    private static final Pattern NAME =
            Pattern.compile(
                    "(?![.#~])[^/\\\\%:;?#{}\\[\\]|^\\p{Cntrl}\u2028\u2029]{1,200}\\.ya?ml");

    /** What file systems take at most. */
    private static final int MOST_BYTES = 255;

    private final RouteFolder folder;

    FileSaving(RouteFolder folder) {
        this.folder = folder;
    }

    /** Whether a file that is called so can be opened and written from outside. */
    static boolean canBeNamed(String name) {
        return NAME.matcher(name).matches()
                && name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    /**
     * The file of a route by its key, whether it is there or not.
     *
     * @throws RouteRefused when the key is not the name of a route file in one of the folders
     */
    FileText named(String key, String text) {
        int slash = key.indexOf('/');
        String name = key.substring(slash + 1);
        for (RouteKind kind : RouteKind.values()) {
            if (slash > 0
                    && key.substring(0, slash).equals(kind.folder())
                    && canBeNamed(name)
                    && name.endsWith(".yaml")) {
                Path path = folder.path().resolve(kind.folder()).resolve(name);
                String shown = RouteFolder.shown(path);
                return new FileText(kind, path, key, shown, text, Digest.of(text), 0, null);
            }
        }
        throw RouteRefused.because("RTE-033", key);
    }

    void write(FileText file) throws IOException {
        Path place = Files.createDirectories(file.path().getParent());
        if (!place.toRealPath().startsWith(folder.path().toRealPath())) {
            throw RouteRefused.because("RTE-033", file.key());
        }
        // a dot before it: no file of the administrator's
        Path draft = Files.createTempFile(place, ".", ".tmp");
        try {
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(file.text().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            permit(draft, file.path());
            Files.move(
                    draft,
                    file.path(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** As the file was readable before, or as files usually are. */
    private static void permit(Path draft, Path before) throws IOException {
        if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(
                    draft,
                    Files.isRegularFile(before)
                            ? Files.getPosixFilePermissions(before)
                            : PosixFilePermissions.fromString("rw-r--r--"));
        }
    }
}
