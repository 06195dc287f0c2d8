package vn.tonghop.web.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code initial-admin-password} in the data directory: the generated password on one line. It is
 * readable by its owner only from the moment it exists, and goes when the password is changed.
 */
public final class InitialPasswordFile {

    private final Path file;
    private final Path wish;

    public InitialPasswordFile(Path data) {
        this.file = data.resolve("initial-admin-password").toAbsolutePath().normalize();
        this.wish = data.resolve("reset-admin-password").toAbsolutePath().normalize();
    }

    Path path() {
        return file;
    }

    /** Keeps this password, durably, in the place of an older one. */
    void write(String password) throws IOException {
        OwnerOnlyFile.write(file, password);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Whether the operator asks for a new password by the file {@code reset-admin-password}. */
    boolean isResetWished() {
        return Files.exists(wish);
    }

    void resetIsDone() throws IOException {
        Files.deleteIfExists(wish);
    }
}
