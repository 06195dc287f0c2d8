package vn.tonghop.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import vn.tonghop.journal.Journal;
import vn.tonghop.reading.Reading;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.RouteStates;
import vn.tonghop.store.Node;
import vn.tonghop.store.TestDatabase;
import vn.tonghop.submission.Submissions;
import vn.tonghop.vault.Vault;

/**
 * The web room on a real database, without the rest of the line. Carries no stereotype, so that no
 * other test or demo picks it up by scanning.
 */
@EnableAutoConfiguration(exclude = {CamelAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan(
        basePackageClasses = {
            WebConfiguration.class,
            Journal.class,
            Vault.class,
            Submissions.class
        })
public class WebSlice {

    /** The morning after the samples' night. */
    public static final Instant NOW = Instant.parse("2023-11-30T01:15:00Z");

    @Bean
    static DataSource dataSource() {
        return TestDatabase.fresh();
    }

    @Bean
    static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    /** Starts its worker when the first picture is asked for. */
    @Bean
    static Reading reading() {
        return Reading.withDefaults();
    }

    @Bean
    static Node node() {
        return new Node("web-test");
    }

    @Bean
    static RouteStates routeStates() {
        return () ->
                List.of(
                        new RouteState(
                                "routes/sources/mailbox.yaml",
                                List.of("source.mail.dong-thap"),
                                "Hộp thư nhận báo cáo của các đơn vị tỉnh Đồng Tháp",
                                RouteState.State.RUNNING,
                                List.of(),
                                List.of()),
                        new RouteState(
                                "routes/sources/ftp.yaml",
                                List.of("source.ftp.dong-thap"),
                                null,
                                RouteState.State.NOT_CONFIGURED,
                                List.of(),
                                List.of("BAOCAO_FTP_HOST", "BAOCAO_FTP_PASSWORD")),
                        new RouteState(
                                "routes/sources/sai.yaml",
                                List.of(),
                                null,
                                RouteState.State.QUARANTINED,
                                List.of(
                                        new vn.tonghop.config.Problem(
                                                "RTE-001",
                                                "routes/sources/sai.yaml",
                                                3,
                                                "Dòng này không đúng.",
                                                "This line is wrong.")),
                                List.of()));
    }

    /** As the vault and the snapshots are addressed. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A data directory of one's own, below the build's output. */
    static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target/web")), "data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
