package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.tonghop.journal.Journal;
import vn.tonghop.vault.Vault;

/** The pages as a person meets them, over HTTP. */
@SpringBootTest(
        classes = WebSlice.class,
        properties = "logging.file.name=",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    static final Path data = WebSlice.folder();

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        registry.add("tonghop.data", () -> data.toString());
    }

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired Journal journal;
    @Autowired Vault vault;

    SampleLine line;
    Browser browser;

    @BeforeAll
    void fill() throws IOException {
        line = new SampleLine(jdbc, journal, vault).fill();
        browser = new Browser(port);
        var password = Files.readString(data.resolve("initial-admin-password")).strip();
        assertThat(browser.signIn("admin", password).statusCode()).isEqualTo(302);
    }

    @Test
    void everyPageAnswers() {
        for (var path :
                new String[] {
                    "/",
                    "/documents",
                    "/documents/" + line.thapMuoi,
                    "/documents/" + line.request,
                    "/documents/" + line.unreadable,
                    "/documents/" + line.waiting,
                    "/nights",
                    "/nights/" + line.run,
                    "/password"
                }) {
            for (var language : new String[] {"vi", "en"}) {
                var answer = browser.get(path + "?lang=" + language);
                assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
                assertThat(answer.body()).as(path).doesNotContain("??", "web.");
            }
        }
    }
}
