package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A person says once what the columns of an unknown layout are. */
@SpringBootTest(
        classes = WebSlice.class,
        properties = "logging.file.name=",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LayoutPagesIT {

    private static final String ID = "0123456789abcdef";
    private static final String PROPOSAL =
            """
            {"fingerprint": "0123456789abcdef", "form": "II.06a", "sheet": "T11",
             "columns": [{"header": "ten", "shown": "<b>Tên</b>", "indicator": null},
                         {"header": "tn > c", "shown": "TN > C", "indicator": "dossiers_received"},
                         {"header": "tn > tt", "shown": "TN > TT", "indicator": "dossiers_online"}],
             "rows": [["<script>Hộ tịch", "100", "60"]]}
            """;

    static final Path data = WebSlice.folder();
    static final Path config = data.resolve("config");

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        registry.add("tonghop.data", () -> data.toString());
        registry.add("tonghop.config", () -> config.toString());
    }

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

    Browser browser;

    @BeforeAll
    void signIn() throws IOException {
        browser = new Browser(port);
        var password = Files.readString(data.resolve("initial-admin-password")).strip();
        assertThat(browser.signIn("admin", password).statusCode()).isEqualTo(302);
    }

    @BeforeEach
    void propose() throws IOException {
        Files.deleteIfExists(file());
        jdbc.sql("delete from form_layout").update();
        jdbc.sql(
                        """
                        insert into form_layout (fingerprint, form_id, sheet, proposal, stage, proposed_at)
                        values (?, 'II.06a', 'T11', ?::jsonb, 'proposed', now())""")
                .params(ID, PROPOSAL)
                .update();
    }

    @Test
    void whatWasProposedIsShownAsTextWithItsRowsAndChoices() {
        assertThat(browser.get("/layouts?lang=vi").body()).contains(ID, "Chờ xác nhận");

        var page = browser.get("/layouts/" + ID + "?lang=vi").body();

        assertThat(page)
                .contains("&lt;script&gt;Hộ tịch", "TN &gt; C", "Xác nhận bố cục này")
                .containsPattern("value=\"dossiers_received\" selected")
                .doesNotContain("<script", "<b>Tên", "??", "web.");
        assertThat(browser.get("/layouts/" + ID + "?lang=en").body())
                .contains("Confirm this layout")
                .doesNotContain("??", "web.");
        assertThat(browser.get("/layouts/ffff").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsConfirmedIsAFileOfTheConfigurationFolder() throws IOException {
        var answer =
                submit(
                        Map.of(
                                "column.0",
                                "",
                                "column.1",
                                "dossiers_online",
                                "column.2",
                                "dossiers_received"));

        assertThat(answer).isEqualTo(302);
        assertThat(Files.readString(file()))
                .contains("fingerprint: \"" + ID + "\"", "form: 'II.06a'", "confirmedBy: 'admin'")
                .containsSubsequence(
                        "'tn > c'", "dossiers_online", "'tn > tt'", "dossiers_received");
        assertThat(stage()).isEqualTo("confirmed");
        assertThat(browser.get("/layouts/" + ID).body()).doesNotContain("/confirm\"");
        assertThat(events()).containsExactly("layout.confirmed");
    }

    @Test
    void aChoiceThatCannotBeIsRefusedAndNothingIsWritten() {
        assertThat(submit(Map.of("column.1", "dossiers_online", "column.2", "dossiers_online")))
                .isEqualTo(200);
        assertThat(submit(Map.of("column.1", "'; rm -rf", "column.2", ""))).isEqualTo(200);
        assertThat(submit(Map.of("column.0", ""))).isEqualTo(200);

        assertThat(stage()).isEqualTo("proposed");
        assertThat(file()).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsSaidAndTheLayoutWaits() throws IOException {
        Path layouts = config.resolve("forms/layouts");
        if (Files.isDirectory(layouts)) {
            try (var files = Files.list(layouts)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(layouts);
        }
        Files.createDirectories(layouts.getParent());
        Files.writeString(layouts, "a file where the folder should be");
        try {
            var body =
                    browser.submit(
                                    "/layouts/" + ID + "?lang=vi",
                                    "/layouts/" + ID + "/confirm",
                                    Map.of("column.1", "dossiers_received"))
                            .body();

            assertThat(body).contains("Không ghi được vào thư mục cấu hình");
            assertThat(stage()).isEqualTo("proposed");
        } finally {
            Files.delete(layouts);
        }
    }

    @Test
    void refusingWritesNothingAndIsRemembered() {
        browser.submit("/layouts/" + ID, "/layouts/" + ID + "/refuse", Map.of());

        assertThat(stage()).isEqualTo("refused");
        assertThat(file()).doesNotExist();
    }

    @Test
    void nobodyConfirmsWithoutATokenOrWithoutSigningIn() {
        assertThat(
                        browser.post(
                                        "/layouts/" + ID + "/confirm",
                                        Map.of("column.1", "dossiers_received"),
                                        null)
                                .statusCode())
                .isNotEqualTo(302 + 0)
                .isIn(403, 400);
        var stranger = new Browser(port);
        assertThat(stranger.get("/layouts").statusCode()).isEqualTo(302);

        assertThat(stage()).isEqualTo("proposed");
    }

    private int submit(Map<String, String> fields) {
        return browser.submit("/layouts/" + ID, "/layouts/" + ID + "/confirm", fields).statusCode();
    }

    private static Path file() {
        return config.resolve("forms/layouts/" + ID + ".yaml");
    }

    private String stage() {
        return jdbc.sql("select stage from form_layout").query(String.class).single();
    }

    private List<String> events() {
        return jdbc.sql(
                        "select event from journal where subject_kind = 'layout' order by id desc limit 1")
                .query(String.class)
                .list();
    }
}
