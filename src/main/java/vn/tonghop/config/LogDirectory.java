package vn.tonghop.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Makes the directory of the log files the owner's only, before the first line is logged: logs name
 * senders and files. A directory of the administrator's choice that is there already stays as it
 * is.
 */
final class LogDirectory implements EnvironmentPostProcessor, Ordered {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rwx------");

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        String file = environment.getProperty("logging.file.name");
        if (file == null || file.isBlank()) {
            return;
        }
        var directory = Path.of(file).toAbsolutePath().normalize().getParent();
        var own = Path.of(environment.getProperty("tonghop.data", "data"), "logs");
        try {
            protect(directory, directory.equals(own.toAbsolutePath().normalize()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void protect(Path directory, boolean own) throws IOException {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory.getParent());
            Files.createDirectories(directory, posix ? ownerOnly() : new FileAttribute<?>[0]);
        } else if (own && posix) {
            Files.setPosixFilePermissions(directory, OWNER_ONLY);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)};
    }

    /** After the files of the settings have been read; logging starts after all processors. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
