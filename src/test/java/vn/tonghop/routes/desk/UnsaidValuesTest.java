package vn.tonghop.routes.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.config.Problem;
import vn.tonghop.message.Messages;

/** What no sentence about a file repeats. */
class UnsaidValuesTest {

    private static final String[] MAILBOX = {
        "username: baocao@example.vn", "password: \"{{env:SECRET}}\""
    };

    @TempDir private Path folder;
    private CheckedFolder routes;

    @BeforeEach
    void takeTheShippedBlocks() {
        routes = new CheckedFolder(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "RTE-009, report-mailbox-source, port, Top5ecretValue99",
        "RTE-009, report-mailbox-source, every, Top5ecretValue99",
        "RTE-009, report-mailbox-source, security, Top5ecretValue99",
        "RTE-009, report-mailbox-source, host, Top5ecret Value99",
        "RTE-023, report-folder-source, directory, Top5ecret&Value99",
        "RTE-023, report-folder-source, directory, Top5ecret%41Value99",
        "RTE-076, report-folder-source, doneDirectory, ../in/../in",
    })
    void whatAPlaceholderStandsForIsNamedByThePlaceholder(
            String code, String block, String parameter, String value) {
        routes.set("PW", value);
        boolean folders = block.contains("folder");
        String written = parameter + ": \"{{env:PW:a default}}\"";
        routes.source(
                "x",
                block,
                folders
                        ? parameter.equals("directory") ? "# in" : "directory: /srv/in"
                        : parameter.equals("host") ? "# host" : "host: h.vn",
                folders ? "# folder" : MAILBOX[0],
                folders ? "# folder" : MAILBOX[1],
                written);

        assertNothingSays(value, "a default");
        assertThat(routes.said()).singleElement().asString().contains(code, "{{env:PW:…}}");
        if (value.startsWith("Top")) {
            assertNothingSays("Top5", "Value99", "%41");
        }
    }

    @Test
    void theTimeZoneTheCronExpressionAndThePlaceAreNamedByThePlaceholder() {
        routes.set("ZONE", "Top5ecret/Zone").set("CRON", "Top5ecretCron");
        routes.set("DATA", folder.resolve("Top5ecretData")).set("tonghop.data", folder);
        routes.source("x", "report-folder-source", "directory: \"{{env:DATA}}\"");
        routes.write(
                "schedules/x.yaml",
                """
                - route:
                    id: schedule.test
                    from:
                      uri: kamelet:night-schedule
                      parameters:
                        cron: "{{env:CRON}}"
                        timeZone: "{{env:ZONE}}"
                      steps:
                        - to: direct:night.tick
                """);

        assertNothingSays("Top5");
        assertThat(routes.said())
                .anyMatch(p -> p.contains("RTE-056") && p.contains("{{env:CRON}}"))
                .anyMatch(p -> p.contains("RTE-066") && p.contains("{{env:ZONE}}"));
    }

    @Test
    void anAddressWithoutEncryptionIsNamedByItsPlaceholder() {
        routes.set("URL", "http://top5ecret.vn/figures").set("AUTH", "bearer");
        routes.source(
                "x",
                "rest-poll-source",
                "url: \"{{env:URL}}\"",
                "auth: \"{{env:AUTH}}\"",
                "username: a",
                "secret: \"{{env:SECRET}}\"");

        assertNothingSays("top5ecret");
        assertThat(routes.said()).anyMatch(p -> p.contains("RTE-073") && p.contains("{{env:URL}}"));
    }

    @ParameterizedTest
    @CsvSource({
        "host: h2.vn?password=HunterHost4",
        "host: user:Hunter4@b33.vn",
        "host: Hunter4@b33.vn",
        "host: 'imaps://u:Hunter4/5@b33.vn'",
        "port: 'x?pwd=Hunter4'",
        "port: 'x?apiKey=Hunter4'",
        "port: '{{env: PW:Hunter4}}'",
        "port: '{{Pw:Hunter4}}'",
        "every: 'x;client_secret = Hunter4'",
    })
    void aPasswordInAnotherValueIsNotRepeated(String written) {
        routes.source(
                "x",
                "report-mailbox-source",
                written.startsWith("host") ? "# host" : "host: h.vn",
                MAILBOX[0],
                MAILBOX[1],
                written);

        assertThat(routes.problems()).isNotEmpty();
        assertNothingSays("Hunter");
    }

    @Test
    void aPasswordInAnAddressIsNotRepeated() {
        routes.source(
                "x",
                "rest-poll-source",
                "url: http://u:Hunter5Sec@b34.vn/t",
                "auth: bearer",
                "secret: \"{{env:SECRET}}\"");
        routes.source(
                "y",
                "rest-poll-source",
                "url: https://b34.vn/t",
                "auth: client-credentials",
                "clientId: x",
                "clientSecret: \"{{env:SECRET}}\"",
                "tokenUrl: https://x:Hunter5Sec@b34.vn/t");

        assertThat(routes.problems()).isNotEmpty();
        assertNothingSays("Hunter");
    }

    @ParameterizedTest
    @CsvSource({"*Hunter2", "&Hunter2", "!Hunter2!x y", "'{ Hunter2: [ }'"})
    void aPasswordThatTheParserStumblesOverIsNotRepeated(String password) {
        routes.source("x", "report-mailbox-source", "host: h.vn", "password: " + password);

        assertNothingSays("Hunter");
    }

    @Test
    void aMaskThatWasSavedForAValueIsRefused() {
        routes.source("x", "report-folder-source", "directory: /srv/******/in");

        assertThat(routes.said()).singleElement().asString().contains("RTE-009", "shown");
    }

    private void assertNothingSays(String... words) {
        assertThat(routes.problems())
                .isNotEmpty()
                .extracting(p -> p.describe(Messages.VIETNAMESE) + said(p))
                .allSatisfy(p -> assertThat(p).doesNotContain(words));
    }

    private static String said(Problem problem) {
        return problem.message() + problem.messageEn();
    }
}
