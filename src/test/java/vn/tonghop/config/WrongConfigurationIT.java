package vn.tonghop.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import vn.tonghop.unit.UnitFiles;
import vn.tonghop.unit.Units;

/** What an operator sees when the gateway is started with a slip in {@code config/}. */
@ExtendWith(OutputCaptureExtension.class)
class WrongConfigurationIT {

    @TempDir Path config;

    @Test
    void theStartStopsWithTheLineAndWithoutAStackTrace(CapturedOutput output) throws IOException {
        Files.writeString(config.resolve("senders.yaml"), "senders:\n  - { fom: a@example.vn }\n");
        assertThatThrownBy(this::start).hasRootCauseInstanceOf(ConfigProblems.class);
        assertThat(output)
                .contains("Cấu hình có 3 lỗi")
                .contains(
                        "senders.yaml:2 · CAT-002 · Không có mục \"fom\" ở đây. Có phải là \"from\"")
                .contains(
                        "senders.yaml:2 · CAT-002 · There is no \"fom\" here. Did you mean \"from\"")
                .doesNotContain("\tat ");
    }

    private void start() {
        new SpringApplicationBuilder(CatalogueAlone.class)
                .web(WebApplicationType.NONE)
                .run("--tonghop.config=" + config)
                .close();
    }

    @ComponentScan("vn.tonghop.catalogue")
    static class CatalogueAlone {

        @Bean
        Units units() {
            return UnitFiles.load(null);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
