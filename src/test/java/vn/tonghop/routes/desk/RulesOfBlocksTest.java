package vn.tonghop.routes.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.config.Problem;

/** Parameters that are each fine, and together can never work. */
class RulesOfBlocksTest {

    private static final String FIGURES = "figures: /a = dossiers_online";

    @TempDir private Path folder;
    private CheckedFolder routes;

    @BeforeEach
    void takeTheShippedBlocks() {
        routes = new CheckedFolder(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "auth: oauth2 | tokenUrl, clientId",
                "auth: basic | username",
                "paging: cursor | next",
                "paging: number, pageParameter: \"\" | pageParameter",
                "period: /ky, regime: \"\" | regime",
                "periodFrom: /tu | periodTo",
            })
    void aServiceIsToldWhatItsWayOfAskingNeeds(String written, String needed) {
        rest(written.split(", "));

        assertThat(routes.problems())
                .extracting(Problem::code)
                .hasSize(needed.split(", ").length)
                .containsOnly("RTE-071");
        assertThat(routes.said())
                .allSatisfy(p -> assertThat(p).matches("x\\.yaml:[67] · RTE-071 .*"))
                .zipSatisfy(
                        java.util.List.of(needed.split(", ")),
                        (p, name) -> assertThat(p).contains("'" + name + "'"));
    }

    @Test
    void aServiceWithoutAnyPlaceOfUnitOrPeriodIsRefused() {
        routes.source(
                "x",
                "rest-poll-source",
                "url: https://api.example.vn",
                "secret: \"{{env:SECRET}}\"",
                FIGURES);

        assertThat(routes.said())
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).contains(":4 · RTE-072", "period, periodFrom"),
                        p -> assertThat(p).contains(":4 · RTE-072", "unitCode, unitName, sender"));
    }

    @Test
    void aLinkWithoutPointerIsReadFromItsHeader() {
        rest("paging: link");

        assertThat(routes.said()).isEmpty();
    }

    @Test
    void anUnknownFormIsToldWithTheOneThatWasMeant() {
        rest("form: II.06b");

        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("x.yaml:6 · INT-", "II.06b", "II.06a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report-sftp-source", "totals-sftp-sink"})
    void whoLogsInWithNeitherPasswordNorKeyIsTold(String block) {
        String[] access = {
            "host: sftp.example.vn", "username: x", "knownHosts: config/known_hosts"
        };
        if (block.endsWith("sink")) {
            routes.destination("x", block, access);
        } else {
            routes.source("x", block, access);
        }
        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("RTE-072", "one of password, privateKeyFile");
    }

    @Test
    void aMailboxIsToldWhatItsLoginNeedsAtTheLineOfItsLogin() {
        mailbox("username: x");
        assertThat(routes.said()).singleElement().asString().contains(":4 · RTE-071", "'password'");

        mailbox("authentication: xoauth2", "username: x");
        assertThat(routes.said())
                .hasSize(3)
                .allSatisfy(p -> assertThat(p).contains("x.yaml:7 · RTE-07"));
    }

    @Test
    void anAccountAloneOpensNoMailServer() {
        routes.destination(
                "x", "reply-mail-sink", "host: smtp.example.vn", "from: a@b.vn", "username: x");

        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("x.yaml:11 · RTE-071", "'password'");
    }

    @Test
    void aParameterThatIsMisspeltIsNotMissingToo() {
        rest("auth: basic", "usernmae: x");

        assertThat(routes.said()).singleElement().asString().contains("RTE-007", "username");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report-portal-source", "portal-dossiers-source", "rest-poll-source"})
    void noSecretGoesOverPlainHttpUnlessTheFileSaysSo(String block) {
        service(block, "url: http://portal.example.vn/api");
        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("x.yaml:6 · RTE-073", "requireHttps: \"false\"");

        service(block, "url: http://portal.example.vn/api", "requireHttps: \"false\"");
        assertThat(routes.said()).isEmpty();

        service(block, "url: http://127.0.0.1:8080/api");
        assertThat(routes.said()).isEmpty();

        service(block, "url: http://127.0.0.1:8080/api", "requireHttps: \"true\"");
        assertThat(routes.said()).singleElement().asString().contains("RTE-073");
    }

    @Test
    void noSecretGoesToTheMinistryInThePlainAndNoClientSecretToATokenServer() {
        routes.destination(
                "x",
                "ministry-rest-sink",
                "baseUrl: http://bo.example.vn",
                "token: \"{{SECRET}}\"");
        assertThat(routes.said()).singleElement().asString().contains("x.yaml:9 · RTE-073");

        routes.destination(
                "x",
                "ministry-rest-sink",
                "baseUrl: https://bo.example.vn",
                "requireHttps: \"false\"",
                "tokenUrl: http://sso.example.vn/token",
                "clientId: x",
                "clientSecret: \"{{SECRET}}\"");
        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("x.yaml:11 · RTE-073", "tokenUrl")
                .doesNotContain("requireHttps");
    }

    @Test
    void whatComesFromASettingIsHeldToTheSame() {
        routes.set("THE_URL", "http://portal.example.vn");
        service("report-portal-source", "url: \"{{env:THE_URL}}\"");

        assertThat(routes.said()).singleElement().asString().contains("RTE-073");
    }

    @Test
    void aRuleAboutAParameterThatIsNotThereIsASlipOfTheBlock() throws Exception {
        Path block = folder.resolve("kamelets/report-sftp-source.kamelet.yaml");
        String text = java.nio.file.Files.readString(block);
        java.nio.file.Files.writeString(block, text.replace("any: [password,", "any: [passwrod,"));

        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("RTE-017", "x-rules: passwrod", "password");
    }

    @Test
    void aBlockWithASlipIsToldAsWhatItIsWhereverItIsCalled() throws Exception {
        Path block = folder.resolve("kamelets/report-portal-source.kamelet.yaml");
        String text = java.nio.file.Files.readString(block);
        java.nio.file.Files.writeString(block, text.replaceFirst("type: integer", "type: integr"));
        service("report-portal-source", "url: https://portal.example.vn");

        assertThat(routes.said())
                .anySatisfy(p -> assertThat(p).contains("RTE-017", "type: integr", "integer"))
                .anySatisfy(
                        p ->
                                assertThat(p)
                                        .contains("x.yaml", "RTE-089", "RTE-017")
                                        .contains("report-portal-source.kamelet.yaml:"))
                .noneSatisfy(p -> assertThat(p).contains("RTE-006"));
    }

    private void rest(String... more) {
        var common =
                Stream.of(
                        "url: https://api.example.vn",
                        "secret: \"{{env:SECRET}}\"",
                        "unitCode: /ma",
                        FIGURES);
        String all = String.join(" ", more);
        var period =
                all.contains("period")
                        ? Stream.<String>of()
                        : Stream.of("period: /ky", "regime: tthc-ii06a-thang");
        routes.source(
                "x",
                "rest-poll-source",
                Stream.of(Stream.of(more), common, period).flatMap(s -> s).toArray(String[]::new));
    }

    private void mailbox(String... more) {
        routes.source(
                "x",
                "report-mailbox-source",
                Stream.concat(Stream.of("host: imap.example.vn"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private void service(String block, String... more) {
        String[] rest = {"unitCode: /ma", "periodFrom: /tu", "periodTo: /den", FIGURES};
        String[] portal = {"username: x"};
        String[] dossiers = {"username: x", "regime: tthc-ii06a-thang"};
        String secret = block.startsWith("rest") ? "secret" : "password";
        String[] own =
                block.startsWith("rest") ? rest : block.contains("dossiers") ? dossiers : portal;
        routes.source(
                "x",
                block,
                Stream.of(
                                Stream.of(more),
                                Stream.of(secret + ": \"{{env:SECRET}}\""),
                                Stream.of(own))
                        .flatMap(s -> s)
                        .toArray(String[]::new));
    }
}
