package vn.tonghop.routes.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips that need other words than the rule they break: where, what, and what to write instead. */
class WordsOfCheckTest {

    private static final String PASSWORD = "password: \"{{env:SECRET}}\"";

    @TempDir private Path folder;
    private CheckedFolder routes;

    @BeforeEach
    void takeTheShippedBlocks() {
        routes = new CheckedFolder(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"host: &h imap.example.vn", "host: imap.example.vn\n        folder: *x"})
    void anAnchorAndAnAliasAreToldAtTheirLine(String written) {
        mailbox(written, "username: a", PASSWORD);

        assertThat(routes.said())
                .singleElement()
                .asString()
                .containsPattern("x\\.yaml:[67] · RTE-002")
                .contains("anchor or alias", "Write the value out");
    }

    @Test
    void anAliasOfAGroupIsToldAtItsLineToo() {
        routes.write("sources/x.yaml", "- route: &r\n    id: source.a.b\n- route: *r\n");

        assertThat(routes.said()).singleElement().asString().contains("x.yaml:1 · RTE-002", "(&…)");
    }

    @Test
    void lettersOfAnotherEncodingAreToldAtTheirLine() throws IOException {
        mailbox("host: imap.example.vn", "username: a", PASSWORD);
        Path file = folder.resolve("sources/x.yaml");
        String text = Files.readString(file).replace("from:", "description: Hộp thư\n    from:");
        Files.write(file, text.replace("ộ", "ô").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("x.yaml:3 · RTE-018", "Save the file as UTF-8");
    }

    @Test
    void aSourceAmongTheSchedulesIsToldWhereItBelongsAndNothingElse() throws IOException {
        mailbox("host: imap.example.vn", "username: a", PASSWORD);
        Files.createDirectories(folder.resolve("schedules"));
        Files.move(folder.resolve("sources/x.yaml"), folder.resolve("schedules/x.yaml"));

        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("x.yaml:2 · RTE-077", "Move the file to sources/");
    }

    @Test
    void aSourceThatIsNamedLikeAScheduleIsToldSo() throws IOException {
        mailbox("host: imap.example.vn", "username: a", PASSWORD);
        String text = Files.readString(folder.resolve("sources/x.yaml"));
        Files.delete(folder.resolve("sources/x.yaml"));
        routes.write("schedules/x.yaml", text.replace("source.test.x", "schedule.x"));

        assertThat(routes.said())
                .satisfiesExactly(
                        p -> assertThat(p).contains(":4 · RTE-077", "source.<kind>.<name>"),
                        p -> assertThat(p).contains("RTE-062", "sources/", "source.<kind>.<name>"));
    }

    @Test
    void aScheduleThatIsNamedLikeASourceIsToldSo() {
        routes.source("x", "night-schedule", "name: x", "cron: \"0 30 0 * * ?\"");

        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("x.yaml:4 · RTE-077", "schedule.<name>", "direct:night.tick");
    }

    @ParameterizedTest
    @CsvSource({
        "imaps:imap.example.vn, report-mailbox-source",
        "report-mailbox-source, report-mailbox-source",
        "sftp:host/in, report-sftp-source"
    })
    void anotherSchemeIsAnsweredWithBuildingBlocks(String uri, String block) throws IOException {
        mailbox("host: imap.example.vn", "username: a", PASSWORD);
        String text = Files.readString(folder.resolve("sources/x.yaml"));
        routes.write("sources/x.yaml", text.replace("kamelet:report-mailbox-source", uri));

        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("x.yaml:4 · RTE-010", "kamelet:<name>", block)
                .doesNotContain("-sink");
    }

    @ParameterizedTest
    @CsvSource({"'host:', host", "'port:', port", "'host: \"\"', host", "'every:', every"})
    void whatIsLeftEmptyIsSaidToBeEmpty(String written, String name) {
        mailbox(
                written,
                "username: a",
                PASSWORD,
                name.equals("host") ? "folder: INBOX" : "host: imap.example.vn");

        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("x.yaml:6 · RTE-008 · The parameter '" + name + "'", "is empty");
    }

    @Test
    void aSecretThatIsLeftEmptyIsNotSaidToHaveLeaked() {
        mailbox("password:", "host: imap.example.vn", "username: a");

        assertThat(routes.said())
                .isNotEmpty()
                .first()
                .asString()
                .contains("x.yaml:6 · RTE-008", "is empty");
        assertThat(routes.said()).noneMatch(p -> p.contains("counts as known"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ env:SECRET }}", "{{env: SECRET}}", "{{SECRET }}"})
    void blanksInAPlaceholderAreASlipAndNoLeak(String written) {
        mailbox("password: \"" + written + "\"", "host: imap.example.vn", "username: a");
        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("x.yaml:6 · RTE-014", "Write {{", "SECRET}}, without blanks");

        mailbox("host: \"" + written + "\"", "username: a", PASSWORD);
        assertThat(routes.said()).singleElement().asString().contains("x.yaml:6 · RTE-014");
    }

    @Test
    void aSecretThatLooksLikeAPlaceholderIsNotRepeated() {
        mailbox("password: \"{{hunter-2}}\"", "host: imap.example.vn", "username: a");

        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("x.yaml:6 · RTE-014", "\"{{env:NAME}}\"")
                .doesNotContain("hunter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.YAML", "x.Yml", "x.yml"})
    void anEndingInCapitalsIsToldLikeAnyOther(String name) throws IOException {
        mailbox("host: imap.example.vn", "username: a", PASSWORD);
        Files.move(folder.resolve("sources/x.yaml"), folder.resolve("sources/" + name));

        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains(name + " · RTE-024", "rename it to x.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.dong-thap.yaml", "Đồng Tháp (mới).yaml", "50%.yaml", "a..b.yaml"})
    void aFileMayBeCalledWhatItsAuthorLikes(String name) throws IOException {
        mailbox("host: imap.example.vn", "username: a", PASSWORD);
        Files.move(folder.resolve("sources/x.yaml"), folder.resolve("sources/" + name));

        assertThat(routes.said()).isEmpty();
    }

    @Test
    void aBlockOfAnotherEndingIsTold() {
        routes.write("kamelets/mine.yaml", "a: b");

        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("mine.yaml · RTE-024", "mine.kamelet.yaml");
    }

    @Test
    void aLinkThatLeadsNowhereIsTold() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        Files.createSymbolicLink(folder.resolve("sources/x.yaml"), folder.resolve("gone.yaml"));

        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("x.yaml · RTE-028", "gone.yaml", "Put the file itself here");
    }

    @Test
    void whatCamelCannotTakeIsToldWithTheParameterItCameFrom() throws IOException {
        Path block = folder.resolve("kamelets/report-portal-source.kamelet.yaml");
        String text = Files.readString(block);
        Files.writeString(
                block, text.replaceAll("(pageSize:\\n(?: {8}.*\\n)*?) {8}maximum: .*\\n", "$1"));
        routes.source(
                "x",
                "report-portal-source",
                "url: https://portal.example.vn",
                "username: a",
                PASSWORD,
                "pageSize: 99999999999");

        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("x.yaml:9 · RTE-015", "at the parameter 'pageSize'");
    }

    private void mailbox(String... parameters) {
        routes.source("x", "report-mailbox-source", parameters);
    }
}
