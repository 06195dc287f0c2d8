package vn.tonghop.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;

class LogDirectoryTest {

    @TempDir Path data;

    @BeforeEach
    void onlyWhereFilesHaveOwners() {
        assumeTrue(data.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    @Test
    void isMadeForItsOwnerOnlyWhenTheGatewayStarts() throws Exception {
        protect(data.resolve("logs/tonghop.log"));

        assertThat(permissions(data.resolve("logs"))).isEqualTo("rwx------");
    }

    @Test
    void anOlderOneOfTheGatewayIsClosedToo() throws Exception {
        open(data.resolve("logs"));

        protect(data.resolve("logs/tonghop.log"));

        assertThat(permissions(data.resolve("logs"))).isEqualTo("rwx------");
    }

    @Test
    void theAdministratorsOwnDirectoryStaysAsItIs() throws Exception {
        open(data.resolve("chung"));

        protect(data.resolve("chung/tonghop.log"));

        assertThat(permissions(data.resolve("chung"))).isEqualTo("rwxr-xr-x");
    }

    /** As Spring finds it when an application starts. */
    private void protect(Path log) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test",
                                Map.of(
                                        "tonghop.data", data.toString(),
                                        "logging.file.name", log.toString())));
        SpringFactoriesLoader.forDefaultResourceLocation()
                .load(
                        EnvironmentPostProcessor.class,
                        SpringFactoriesLoader.FailureHandler.handleMessage((m, e) -> {}))
                .stream()
                .filter(LogDirectory.class::isInstance)
                .forEach(p -> p.postProcessEnvironment(environment, null));
    }

    private static void open(Path directory) throws IOException {
        Files.createDirectory(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String permissions(Path directory) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory));
    }
}
