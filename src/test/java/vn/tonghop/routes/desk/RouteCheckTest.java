package vn.tonghop.routes.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.RouteState.State;

/** What is said of a file, with its line and what to write instead. */
class RouteCheckTest {

    private static final String GOOD =
            """
            - route:
                id: source.mail.dong-thap
                description: Hộp thư
                from:
                  uri: kamelet:report-mailbox-source
                  parameters:
                    host: imap.example.vn
                    username: baocao@example.vn
                    password: "{{env:DONG_THAP_PASSWORD}}"
                  steps:
                    - to: direct:intake.receive
            """;

    private static final String FOLDER =
            """
            - route:
                id: source.folder.x
                from:
                  uri: kamelet:report-folder-source
                  parameters:
                    directory: "{{env:THE_FOLDER}}"
                  steps:
                    - to: direct:intake.receive
            """;

    private static final Map<String, String> SETTINGS =
            Map.of("DONG_THAP_PASSWORD", "m%41t&kh+u#(é)");

    @TempDir private Path folder;
    @TempDir private Path drop;

    @BeforeEach
    void takeTheShippedBuildingBlocks() throws IOException {
        Files.createDirectories(folder.resolve("kamelets"));
        try (var shipped = Files.list(Path.of("routes", "kamelets"))) {
            for (Path file : shipped.toList()) {
                Files.copy(file, folder.resolve("kamelets").resolve(file.getFileName()));
            }
        }
    }

    @Test
    void theShippedRoutesAreGoodAndWaitForTheirSettings() throws IOException {
        var states = new RouteCheck(Path.of("routes"), name -> null).all();

        assertThat(states).isNotEmpty().allSatisfy(s -> assertThat(s.problems()).isEmpty());
        assertThat(states)
                .filteredOn(s -> s.file().equals("routes/sources/mailbox.yaml"))
                .singleElement()
                .satisfies(
                        s -> {
                            assertThat(s.ids()).containsExactly("source.mail.reports");
                            assertThat(s.state()).isEqualTo(State.NOT_CONFIGURED);
                            assertThat(s.missing())
                                    .containsExactly(
                                            "BAOCAO_MAIL_HOST",
                                            "BAOCAO_MAIL_USERNAME",
                                            "BAOCAO_MAIL_PASSWORD");
                        });
    }

    @Test
    void aGoodFileRuns() throws IOException {
        assertThat(check(GOOD).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aRouteThatIsSwitchedOffIsPaused() throws IOException {
        var off = GOOD.replace("    from:", "    autoStartup: false\n    from:");

        assertThat(check(off).state()).isEqualTo(State.PAUSED);
    }

    @Test
    void aMisspeltParameterIsNamedWithTheOneThatWasMeant() throws IOException {
        assertThat(said(GOOD.replace("username:", "usrname:")))
                .anySatisfy(
                        p ->
                                assertThat(p)
                                        .endsWith(
                                                "mailbox.yaml:8 · RTE-007 · The building block"
                                                        + " report-mailbox-source has no parameter"
                                                        + " 'usrname'; there is: username."));
    }

    @Test
    void twoLettersThatWereExchangedAreOneSlip() throws IOException {
        assertThat(said(GOOD.replace("host:", "hsot:")))
                .singleElement()
                .asString()
                .contains(":7 · RTE-007", "there is: host.");
    }

    @Test
    void aNameThatIsLikeNoneIsAnsweredWithAFewNames() throws IOException {
        assertThat(said(GOOD.replace("    password:", "    xq: 1\n        password:")))
                .singleElement()
                .asString()
                .contains("RTE-007")
                .matches("(?s).* there is: (\\w+, ){8}…\\.");
    }

    @Test
    void whatIsEmptyIsToldWhatItNeedsAndNotAllItMayHave() throws IOException {
        assertThat(said("- route:\n"))
                .singleElement()
                .asString()
                .endsWith("Missing here: from, id");
        assertThat(said("- route:\n    id: source.mail.x\n    from:\n"))
                .singleElement()
                .asString()
                .endsWith("Missing here: steps, uri");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cron: \"0 0 3 30 2 ?\" | RTE-065 | never comes",
                "cron: \"0 0 3 1 1 ? 2020\" | RTE-065 | never comes",
                "cron: \"30 0 * * *\" | RTE-056 | no cron expression",
                "timeZone: Asia/Ho_Chi_Mihn | RTE-066 | Did you mean Asia/Ho_Chi_Minh?",
                "shift: next-working | RTE-055 | with days: working only"
            })
    void aTimetableThatCannotBeIsToldAtTheLineOfItsParameter(
            String written, String code, String words) throws IOException {
        String name = written.substring(0, written.indexOf(':'));
        String cron = name.equals("cron") ? written : "cron: \"0 30 0 * * ?\"";
        String other = name.equals("cron") ? "name: x" : "name: x\n        " + written;
        write(
                "schedules/x.yaml",
                """
                - route:
                    id: schedule.x
                    from:
                      uri: kamelet:night-schedule
                      parameters:
                        %s
                        %s
                      steps:
                        - to: direct:night.tick
                """
                        .formatted(cron, other));
        assertThat(all())
                .singleElement()
                .asString()
                .contains("x.yaml:" + (name.equals("cron") ? 6 : 8) + " · " + code + " · ", words)
                .doesNotContain("dry run");
    }

    @Test
    void aSecretThatIsTooShortIsToldAtItsLineAndNotRepeated() throws IOException {
        write("sources/push.yaml", Files.readString(Path.of("routes/sources/push.yaml")));
        assertThat(
                        new RouteCheck(folder, Map.of("BAOCAO_PUSH_SECRET", "invented")::get)
                                .all().stream().flatMap(s -> s.problems().stream()))
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(p.code()).isEqualTo("RTE-068");
                            assertThat(p.line()).isEqualTo(9);
                            assertThat(p.messageEn())
                                    .contains("BAOCAO_PUSH_SECRET needs 16 letters")
                                    .doesNotContain("invented");
                        });
    }

    @Test
    void twoSourcesThatReadOneFolderAreToldSoAtItsLine() throws IOException {
        var set = Map.of("THE_FOLDER", drop.toString());
        write("sources/another.yaml", FOLDER.replace("folder.x", "folder.another"));
        assertThat(said(FOLDER, set))
                .singleElement()
                .asString()
                .contains("mailbox.yaml:6 · RTE-067", "sources/another.yaml reads the same place");
        Files.delete(folder.resolve("sources/another.yaml"));
        assertThat(said(FOLDER + FOLDER.replace("folder.x", "folder.y"), set))
                .singleElement()
                .asString()
                .contains("mailbox.yaml:14 · RTE-067");
    }

    @Test
    void whatStandsWhereNobodyReadsItIsToldAndSpoilsNothing() throws IOException {
        write("sources/mailbox.yaml", GOOD);
        write("sources/old/a.yaml", GOOD);
        write("sources/really.yaml/b.yaml", GOOD);
        write("sources/.git/c.yaml", GOOD);
        write("source/d.yaml", GOOD);
        write("e.yaml", GOOD);

        var states = new RouteCheck(folder, SETTINGS::get).all();

        assertThat(states)
                .filteredOn(s -> s.state() == State.LEFT_OUT)
                .extracting(s -> s.problems().get(0).describe(Locale.ENGLISH))
                .satisfiesExactly(
                        e -> assertThat(e).contains("/e.yaml · RTE-070"),
                        d -> assertThat(d).contains("/source · RTE-070", "mean: sources?"),
                        a -> assertThat(a).contains("/sources/old · RTE-069", "into sources/"),
                        b -> assertThat(b).contains("/sources/really.yaml · RTE-069"));
        assertThat(states).filteredOn(s -> s.state() == State.QUARANTINED).isEmpty();
        assertThat(states).filteredOn(s -> s.state() == State.RUNNING).hasSize(1);
    }

    private List<String> all() throws IOException {
        return new RouteCheck(folder, SETTINGS::get)
                .all().stream()
                        .flatMap(s -> s.problems().stream())
                        .map(p -> p.describe(Locale.ENGLISH))
                        .toList();
    }

    @Test
    void aMissingParameterIsNamed() throws IOException {
        assertThat(said(GOOD.replace("        host: imap.example.vn\n", "")))
                .singleElement()
                .asString()
                .contains("mailbox.yaml:5 · RTE-008 · The required parameter 'host'");
    }

    @Test
    void aMistypedParameterIsNamedWithWhatItHasToBe() throws IOException {
        assertThat(said(GOOD.replace("host: imap.example.vn", "host: x\n        port: abc")))
                .singleElement()
                .asString()
                .contains("mailbox.yaml:8 · RTE-009 · The parameter 'port'")
                .contains("has to be a whole number 0 … 65535, not: abc");
    }

    @Test
    void aSecretInTheFileIsRefusedAndNotRepeated() throws IOException {
        assertThat(said(GOOD.replace("{{env:DONG_THAP_PASSWORD}}", "hunter2")))
                .singleElement()
                .asString()
                .contains("mailbox.yaml:9 · RTE-013")
                .contains("\"{{env:NAME}}\"")
                .doesNotContain("hunter2");
    }

    @Test
    void anUnknownBuildingBlockIsNamedWithTheOneThatWasMeant() throws IOException {
        assertThat(said(GOOD.replace("report-mailbox-source", "report-mailbax-source")))
                .singleElement()
                .asString()
                .contains("mailbox.yaml:5 · RTE-006")
                .contains("there is: report-mailbox-source.");
    }

    @Test
    void brokenYamlIsSaidWithItsLine() throws IOException {
        assertThat(said("- route:\n    id: [source.mail.x\n"))
                .singleElement()
                .asString()
                .matches("(?s).*mailbox.yaml:[23] · RTE-002 · .*");
    }

    @Test
    void otherSchemesAndStepsAndFieldsAreRefused() throws IOException {
        assertThat(said(GOOD.replace("kamelet:report-mailbox-source", "exec:rm")))
                .singleElement()
                .asString()
                .contains(":5 · RTE-010");
        assertThat(said(GOOD.replace("- to: direct:intake.receive", "- script: {groovy: x}")))
                .singleElement()
                .asString()
                .contains(":11 · RTE-011");
        assertThat(said(GOOD.replace("- route:", "- beans:")))
                .first()
                .asString()
                .contains(":1 · RTE-003");
        assertThat(said(GOOD.replace("parameters:", "parametrs:")))
                .singleElement()
                .asString()
                .contains(":6 · RTE-003")
                .contains("expected: parameters.");
        assertThat(said(GOOD.replace("-source\n", "-source?delete=true\n")))
                .singleElement()
                .asString()
                .contains(":5 · RTE-019");
    }

    @Test
    void aMisspeltSchemeIsNamedWithTheOneThatWasMeant() throws IOException {
        assertThat(said(GOOD.replace("kamelet:", "kamlet:")))
                .singleElement()
                .asString()
                .contains(":5 · RTE-010")
                .endsWith("Did you mean kamelet:?");
    }

    @Test
    void aFileOfAnotherEndingIsToldWhatToBeCalled() throws IOException {
        write("sources/mailbox.yml", GOOD);

        assertThat(new RouteCheck(folder, SETTINGS::get).all())
                .singleElement()
                .satisfies(s -> assertThat(s.problems().get(0).code()).isEqualTo("RTE-024"))
                .satisfies(s -> assertThat(s.problems()).hasSize(1))
                .satisfies(
                        s -> assertThat(s.problems().get(0).messageEn()).contains("mailbox.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake.recieve", "night.tick", "destination.ministry"})
    void aSourceHandsOverToTheIntakeAlone(String elsewhere) throws IOException {
        assertThat(said(GOOD.replace("intake.receive", elsewhere)))
                .singleElement()
                .asString()
                .contains(":11 · RTE-062", "direct:" + elsewhere, "- to: direct:intake.receive");
    }

    @Test
    void aScheduleThatDoesNotCallTheNightIsRefused() throws IOException {
        write(
                "schedules/night.yaml",
                Files.readString(Path.of("routes/schedules/night.yaml"))
                        .replace("direct:night.tick", "direct:intake.receive"));

        assertThat(new RouteCheck(folder, SETTINGS::get).all())
                .filteredOn(s -> s.file().endsWith("night.yaml"))
                .singleElement()
                .satisfies(
                        s ->
                                assertThat(s.problems())
                                        .isNotEmpty()
                                        .allMatch(p -> p.code().equals("RTE-062")));
    }

    @Test
    void aPlaceholderWithoutValueWaitsAlsoWhereTheDefaultIsNothing() throws IOException {
        RouteState state =
                check(
                        GOOD.replace(
                                "host: imap.example.vn",
                                "host: imap.example.vn\n        sender: \"{{NGUOI_GUI}}\""));

        assertThat(state.problems()).isEmpty();
        assertThat(state.missing()).contains("NGUOI_GUI");
    }

    @Test
    void aSecondHandOverIsRefused() throws IOException {
        assertThat(said(GOOD + "        - to: direct:intake.receive\n"))
                .singleElement()
                .asString()
                .contains(":12 · RTE-063");
    }

    @Test
    void aFolderWithoutRoutesIsNoGoodFolder(@TempDir Path empty) throws IOException {
        assertThat(new RouteCheck(empty, SETTINGS::get).all())
                .singleElement()
                .satisfies(s -> assertThat(s.problems().get(0).code()).isEqualTo("RTE-064"));
    }

    @Test
    void anIdThatIsTakenOrAgainstTheConventionIsRefused() throws IOException {
        write("sources/another.yaml", GOOD);
        assertThat(said(GOOD)).singleElement().asString().contains("RTE-005");
        Files.delete(folder.resolve("sources/another.yaml"));
        assertThat(said(GOOD.replace("source.mail.", "mail.")))
                .singleElement()
                .asString()
                .contains(":2 · RTE-004")
                .contains("source.<kind>.<name>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tmp/x1?preMove=${bean:type:java.lang.System?method=exit(42)}",
                "/tmp/x&noop=true",
                "#class:java.lang.Object",
                "/tmp/x%3FpreMove=y",
                "/tmp/${sys.user.home}",
                "$simple{bean:x}",
                "RAW(x)",
                "RAW{x}",
                "{{bean:x}}",
                "/tmp/a\nb"
            })
    void aValueThatWouldBeReadAsCodeIsRefusedAlsoOneThatIsSetOutsideTheFile(String value)
            throws IOException {
        assertThat(said(FOLDER, Map.of("THE_FOLDER", value)))
                .singleElement()
                .asString()
                .contains("mailbox.yaml:6 · RTE-023 · The parameter 'directory'");
        String written = '"' + value.replace("\n", "\\n") + '"';
        assertThat(said(FOLDER.replace("\"{{env:THE_FOLDER}}\"", written)))
                .singleElement()
                .asString()
                .containsPattern("mailbox.yaml:6 · RTE-(023|014)");
        assertThat(said(FOLDER.replace("{{env:THE_FOLDER}}", "x{{env:NOT_SET}}?delete=true")))
                .singleElement()
                .asString()
                .contains("RTE-023");
    }

    @Test
    void anAddressIsOneOfTheWebAndNothingElse() throws IOException {
        for (String url : List.of("exec:rm", "https://x.vn/api?a=b", "file:/tmp", "http://a@b/")) {
            assertThat(ministry(url)).as(url).singleElement().asString().contains("RTE-009");
        }
        assertThat(ministry("https://bo.example.vn:8443/api/v1")).isEmpty();
        assertThat(said(GOOD.replace("host: imap.example.vn", "host: \"x?delete=true\"")))
                .singleElement()
                .asString()
                .contains(":7 · RTE-009");
    }

    @Test
    void aDoneFileMayBeNamedAfterItsFileAndNoOtherExpression() throws IOException {
        String named = FOLDER.replace("      steps", "        doneFileName: \"%s\"\n      steps");
        var set = Map.of("THE_FOLDER", drop.toString());

        assertThat(said(named.formatted("${file:name}.done"), set)).isEmpty();
        assertThat(said(named.formatted("${bean:type:java.lang.System?method=exit(42)}"), set))
                .singleElement()
                .asString()
                .contains(":7 · RTE-009");
    }

    @Test
    void anAdministratorWhoAllowsCodeMayWriteIt() throws IOException {
        write("sources/mailbox.yaml", FOLDER);
        String value = drop + "?bufferSize=1024";
        var set = Map.of("THE_FOLDER", value, "tonghop.routes.allow-code", "true");

        assertThat(new RouteCheck(folder, set::get).all())
                .allSatisfy(s -> assertThat(s.problems()).isEmpty());
    }

    @Test
    void aPlaceholderOfUnknownFormIsRefused() throws IOException {
        assertThat(said(GOOD.replace("imap.example.vn", "\"{{bean:x?method=y}}\"")))
                .singleElement()
                .asString()
                .contains(":7 · RTE-014");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() throws IOException {
        assertThat(new RouteCheck(folder.resolve("nowhere"), SETTINGS::get).all())
                .singleElement()
                .satisfies(s -> assertThat(s.problems().get(0).code()).isEqualTo("RTE-001"));
    }

    private List<String> ministry(String url) throws IOException {
        Files.createDirectories(folder.resolve("destinations"));
        Files.copy(
                Path.of("routes/destinations/ministry.yaml"),
                folder.resolve("destinations/ministry.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
        Map<String, String> set = Map.of("BO_URL", url, "BO_TOKEN", "t");
        return new RouteCheck(folder, set::get)
                .all().stream()
                        .flatMap(s -> s.problems().stream())
                        .map(p -> p.describe(Locale.ENGLISH))
                        .toList();
    }

    private List<String> said(String text) throws IOException {
        return said(text, SETTINGS);
    }

    private List<String> said(String text, Map<String, String> settings) throws IOException {
        return check(text, settings).problems().stream()
                .map(p -> p.describe(Locale.ENGLISH))
                .toList();
    }

    private RouteState check(String text) throws IOException {
        return check(text, SETTINGS);
    }

    private RouteState check(String text, Map<String, String> settings) throws IOException {
        write("sources/mailbox.yaml", text);
        return new RouteCheck(folder, settings::get)
                .all().stream().filter(s -> s.file().endsWith("mailbox.yaml")).findFirst().get();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
