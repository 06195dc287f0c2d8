package vn.tonghop.web.signin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        var create = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, create, ownerOnly())) {
            var bytes = ByteBuffer.wrap((password + "\n").getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
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

    private FileAttribute<?> ownerOnly() throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------"));
        }
        var owner =
                AclEntry.newBuilder()
                        .setType(AclEntryType.ALLOW)
                        .setPrincipal(Files.getOwner(file.getParent()))
                        .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                        .build();
        return new FileAttribute<List<AclEntry>>() {
            @Override
            public String name() {
                return "acl:acl";
            }

            @Override
            public List<AclEntry> value() {
                return List.of(owner);
            }
        };
    }
}
