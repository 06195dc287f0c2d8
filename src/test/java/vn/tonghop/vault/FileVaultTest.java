package vn.tonghop.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.ChildJvm;
import vn.tonghop.vault.Vault.AlteredOriginal;
import vn.tonghop.vault.Vault.Original;

class FileVaultTest {

    private static final byte[] REPORT = "Báo cáo số 7919".getBytes(StandardCharsets.UTF_8);
    private static final String REPORT_SHA256 =
            "3a9e5cff5ec9c73d6e7298b4118d76ba5e0d4f3268a403f6ec75acc721ace50f";
    private static final int LARGE = 3_000_000;

    @TempDir Path directory;
    private Path root;
    private Vault vault;

    @BeforeEach
    void aVault() throws IOException {
        root = directory.resolve("vault");
        vault = new FileVault(root);
    }

    @Test
    void whatIsStoredIsReadBackUnderItsDigest() throws IOException {
        assertThat(store(REPORT)).isEqualTo(new Original(REPORT_SHA256, REPORT.length));
        assertThat(vault.read(REPORT_SHA256)).isEqualTo(REPORT);
        assertThat(store(new byte[0]).sha256())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void theFileIsItsOwnersAndReadOnly() throws IOException {
        var file = fileOf(store(REPORT));
        assertThat(permissions(file)).isEqualTo("r--------");
        assertThat(permissions(file.getParent())).isEqualTo("rwx------");
        assertThat(permissions(root)).isEqualTo("rwx------");
    }

    @Test
    void aSecondCopyWritesNothing() throws IOException {
        for (var bytes : List.of(REPORT, new byte[LARGE])) {
            var file = fileOf(store(bytes));
            var longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
            Files.setLastModifiedTime(file, longAgo);
            store(bytes);
            assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
        }
        assertThat(originals()).hasSize(2);
        assertThat(incoming()).isEmpty();
    }

    @Test
    void anAlteredAndAMissingFileAreNoticedOnReading() throws IOException {
        var file = fileOf(store(REPORT));
        overwrite(file, "Báo cáo số 7918".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> vault.read(REPORT_SHA256))
                .isInstanceOf(AlteredOriginal.class)
                .hasMessage("original " + REPORT_SHA256 + " is not what was stored");

        Files.delete(file);
        assertThatThrownBy(() -> vault.read(REPORT_SHA256))
                .isInstanceOf(AlteredOriginal.class)
                .hasMessage("original " + REPORT_SHA256 + " is gone");
    }

    @Test
    void theRightBytesReplaceATruncatedFileWhichIsSetAside() throws IOException {
        var file = fileOf(store(REPORT));
        overwrite(file, new byte[3]);
        store(REPORT);
        assertThat(vault.read(REPORT_SHA256)).isEqualTo(REPORT);
        assertThat(file.resolveSibling(file.getFileName() + ".altered")).hasSize(3);
    }

    @Test
    void aNameThatIsNoDigestReachesNoFile() {
        for (var name : List.of("../../etc/passwd", "", REPORT_SHA256.toUpperCase())) {
            assertThatThrownBy(() -> vault.read(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aStreamThatBreaksLeavesNothing() {
        var breaking =
                new SequenceInputStream(
                        new ByteArrayInputStream(new byte[LARGE]), new BrokenConnection());
        assertThatThrownBy(() -> vault.store(breaking)).hasMessage("connection reset");
        assertThat(originals()).isEmpty();
        assertThat(incoming()).isEmpty();
    }

    /** A limit on the size of files stands in for the end of the disk: the write fails halfway. */
    @Test
    void aDiskThatTakesNoMoreIsAnErrorAndLeavesNothing() throws Exception {
        assumeThat(Path.of("/usr/bin/prlimit")).exists();
        try (var child =
                ChildJvm.startUnder(
                        List.of("prlimit", "--fsize=1500000"),
                        VaultChild.class,
                        root,
                        "store",
                        LARGE)) {
            assertThat(child.line()).isEqualTo("IOException");
        }
        assertThat(originals()).isEmpty();
        assertThat(incoming()).isEmpty();
    }

    @Test
    void aProcessKilledBeforeTheRenameLeavesNoOriginalAndItsRestIsRemovedLater() throws Exception {
        try (var child = ChildJvm.start(VaultChild.class, root, "stop", REPORT.length)) {
            assertThat(child.line()).isEqualTo("written");
            child.kill();
        }
        assertThat(originals()).isEmpty();
        assertThat(incoming()).hasSize(1);

        new FileVault(root);
        assertThat(incoming()).as("another node may be writing it just now").hasSize(1);
        var old = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
        Files.setLastModifiedTime(incoming().get(0), old);
        new FileVault(root);
        assertThat(incoming()).isEmpty();
    }

    @Test
    void manyWritersOfTheSameBytesMakeOneOriginal() throws Exception {
        var bytes = new byte[LARGE];
        Callable<Original> storing = () -> vault.store(new ByteArrayInputStream(bytes));
        var writers = Executors.newFixedThreadPool(8);
        for (var stored :
                writers.invokeAll(IntStream.range(0, 16).mapToObj(i -> storing).toList())) {
            assertThat(vault.read(stored.get().sha256())).isEqualTo(bytes);
        }
        writers.shutdown();
        assertThat(originals()).hasSize(1);
        assertThat(incoming()).isEmpty();
    }

    private Original store(byte[] bytes) throws IOException {
        return vault.store(new ByteArrayInputStream(bytes));
    }

    private Path fileOf(Original original) {
        var name = original.sha256();
        return root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }

    private List<Path> originals() {
        return files(root).stream().filter(file -> !file.startsWith(incomingDirectory())).toList();
    }

    private List<Path> incoming() {
        return files(incomingDirectory());
    }

    private Path incomingDirectory() {
        return root.resolve("incoming");
    }

    private static List<Path> files(Path under) {
        try (var files = Files.walk(under)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static void overwrite(Path file, byte[] bytes) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.write(file, bytes);
    }

    private static final class BrokenConnection extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }
    }
}
