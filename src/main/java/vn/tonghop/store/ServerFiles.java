package vn.tonghop.store;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL that the gateway brings along, unpacked once under the data directory
 * (never under a shared temporary directory, where other users of the machine could put theirs).
 */
final class ServerFiles {

    private ServerFiles() {}

    /**
     * The directory with {@code bin/}, {@code lib/} and {@code share/}, unpacked when it is not
     * there yet. Its name is the digest of the archive, so that a new version gets a new one.
     */
    static Path unpackedIn(Path parent) throws IOException {
        byte[] archive = archive();
        var home = parent.resolve(digest(archive).substring(0, 16));
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(parent);
        var unfinished = Files.createTempDirectory(parent, "unpacking-");
        try {
            unpack(archive, unfinished);
            moveTo(unfinished, home);
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
        return home;
    }

    static byte[] archive() throws IOException {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var name =
                system.startsWith("windows")
                        ? "Windows"
                        : system.startsWith("mac") ? "Darwin" : "Linux";
        var before = distributionScripts();
        try (var in =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                        name, System.getProperty("os.arch"))) {
            return in.readAllBytes();
        } catch (IllegalStateException e) {
            throw new StoreUnavailable(
                    "store.no-server", e, name + " " + System.getProperty("os.arch"));
        } finally {
            var left = distributionScripts();
            left.removeAll(before);
            for (var script : left) {
                Files.deleteIfExists(script);
            }
        }
    }

    /**
     * The library writes a script to tell one Linux from another, and deletes it when the gateway
     * ends: one that is killed would leave one more each time.
     */
    private static Set<Path> distributionScripts() throws IOException {
        var scripts = new HashSet<Path>();
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (var found = Files.newDirectoryStream(folder, "detect_linux_distribution*.sh")) {
            found.forEach(scripts::add);
        }
        return scripts;
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the archive leaves its directory: " + entry.getName());
                }
                unpack(entry, tar, file);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & 0100) != 0 && isPosix(file)) {
            Set<PosixFilePermission> owner = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            owner.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(file, owner);
        }
    }

    /** Two processes may unpack at once: the first to finish wins, the other uses its work. */
    private static void moveTo(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
