package vn.tonghop.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFolderTest {

    @TempDir Path folder;

    @Test
    void everyFileThatShipsIsPackagedAndListed() throws IOException {
        try (var files = Files.walk(Path.of("config"))) {
            var shipped =
                    files.filter(Files::isRegularFile)
                            .map(file -> Path.of("config").relativize(file).toString())
                            .filter(name -> !name.endsWith(".md"))
                            .filter(name -> !name.equals("application.yaml"))
                            .sorted()
                            .toList();
            assertThat(ConfigFolder.index()).isEqualTo(shipped);
            var packaged = new ConfigFolder(null);
            assertThat(shipped).allSatisfy(name -> assertThat(packaged.file(name)).isPresent());
        }
    }

    @Test
    void whatTheFolderDoesNotHaveComesFromThePackage() throws IOException {
        Files.writeString(folder.resolve("senders.yaml"), "senders: []\n");
        var config = new ConfigFolder(folder);
        assertThat(config.file("senders.yaml").orElseThrow().text()).isEqualTo("senders: []\n");
        assertThat(config.file("indicators.yaml").orElseThrow().name())
                .isEqualTo("defaults/config/indicators.yaml");
        assertThat(config.files("regimes")).hasSize(2);
        Files.createDirectory(folder.resolve("regimes"));
        assertThat(config.files("regimes")).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsThePackage() {
        var config = new ConfigFolder(folder.resolve("nowhere"));
        assertThat(config.file("indicators.yaml")).isPresent();
        assertThat(config.file("no-such-file.yaml")).isEmpty();
    }

    @Test
    void notepadsFilesAreReadOrRefusedWithAReason() throws IOException {
        var file = folder.resolve("senders.yaml");
        var config = new ConfigFolder(folder);
        Files.writeString(file, "\uFEFFsenders: []\n");
        assertThat(config.file("senders.yaml").orElseThrow().text()).startsWith("senders");
        Files.write(file, "# Tổng hợp đơn vị".getBytes(Charset.forName("windows-1258")));
        assertThatThrownBy(() -> config.file("senders.yaml"))
                .isInstanceOf(ConfigProblems.class)
                .hasMessageContaining("senders.yaml · CAT-021");
    }
}
