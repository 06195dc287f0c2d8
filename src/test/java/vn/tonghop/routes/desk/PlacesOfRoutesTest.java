package vn.tonghop.routes.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.config.Problem;

/** Where routes read and deliver, by whatever names their files call it. */
class PlacesOfRoutesTest {

    @TempDir private Path folder;
    @TempDir private Path home;
    @TempDir private Path drop;
    private CheckedFolder routes;

    @BeforeEach
    void aGatewayWithItsFolders() throws IOException {
        routes = new CheckedFolder(folder);
        for (String own : new String[] {"data/vault", "config/units"}) {
            Files.createDirectories(home.resolve(own));
        }
        Files.createDirectories(drop.resolve("in"));
        routes.set("tonghop.data", home.resolve("data"))
                .set("tonghop.config", home.resolve("config"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HOME/data",
                "HOME/data/",
                "HOME/data/vault",
                "HOME/config/units",
                "HOME/drop/../data/yet-to-come",
                "HOME",
                "/",
                "ROUTES/sources",
                "ROUTES",
                "LINK",
                "LINK/vault",
                "NOWHERE",
                "RELATIVE"
            })
    void noSourceReadsWhatIsTheGatewaysOwn(String written) throws IOException {
        routes.source("x", "report-folder-source", "directory: " + named(written));

        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("x.yaml:6 · RTE-074", "/srv/baocao/in");
    }

    @Test
    void nothingIsLeftAmongTheGatewaysOwnFiles() throws IOException {
        routes.destination("x", "totals-folder-sink", "folder: " + home.resolve("data/vault"));
        assertThat(routes.said()).singleElement().asString().contains("x.yaml:9 · RTE-074");

        Files.delete(folder.resolve("destinations/x.yaml"));
        routes.source(
                "x",
                "report-folder-source",
                "directory: " + drop.resolve("in"),
                "doneDirectory: " + folder.resolve("sources"));
        assertThat(routes.said()).singleElement().asString().contains("x.yaml:7 · RTE-074");
    }

    @Test
    void twoThatWouldReadOneMailboxAreToldBeforeTheirPasswordsAreThere() {
        routes.source("a", "report-mailbox-source", mailbox("Imap.example.vn", "FIRST"))
                .source("b", "report-mailbox-source", mailbox("imap.example.vn", "SECOND"));

        assertThat(routes.said()).singleElement().asString().contains("RTE-067");
    }

    @Test
    void whoWaitsForItsPasswordStandsInNobodysWay() {
        routes.source("a", "report-mailbox-source", mailbox("imap.example.vn", "NOT_SET"))
                .source("b", "report-mailbox-source", mailbox("imap.example.vn", "SECRET"));

        assertThat(routes.said()).singleElement().asString().contains("a.yaml", "RTE-067");
    }

    private static String[] mailbox(String host, String password) {
        return new String[] {
            "host: " + host, "username: baocao", "password: \"{{env:" + password + "}}\""
        };
    }

    @Test
    void aFolderBesideTheGatewaysOwnIsFine() {
        routes.source("x", "report-folder-source", "directory: " + home.resolve("in"))
                .destination("x", "totals-folder-sink", "folder: " + home.resolve("database"));

        assertThat(routes.said()).isEmpty();
    }

    @Test
    void theFoldersOfTheInstallationCountAlsoWhereNoSettingNamesThem() {
        routes.set("tonghop.data", "").set("tonghop.config", "");
        routes.source("x", "report-folder-source", "directory: data/in");

        assertThat(routes.said()).singleElement().asString().contains("RTE-074", "tonghop.data");
    }

    @ParameterizedTest
    @CsvSource({
        "report-folder-source, .",
        "report-folder-source, \"\"",
        "report-folder-source, ''",
        "report-folder-source, ../in",
        "report-folder-source, ./done/..",
        "report-folder-source, ABSOLUTE",
        "report-folder-source, ../back",
        "report-ftp-source, .",
        "report-ftp-source, ../in",
        "report-ftp-source, /in",
        "report-ftps-source, \"\"",
        "report-sftp-source, x/../../in/",
    })
    void whatWasReadIsNotMovedToWhereItIsReadAgain(String block, String written)
            throws IOException {
        Files.createSymbolicLink(drop.resolve("back"), drop.resolve("in"));
        String leads = written.equals("ABSOLUTE") ? drop.resolve("in").toString() : written;
        for (String parameter : new String[] {"doneDirectory", "failedDirectory"}) {
            read(block, parameter + ": " + leads);

            assertThat(routes.said())
                    .singleElement()
                    .asString()
                    .contains("RTE-076", parameter, "../done");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../done", "done", ".done", "../../elsewhere"})
    void aFolderBesideOrWithinTheOneThatIsReadIsFine(String written) {
        for (String block : new String[] {"report-folder-source", "report-ftp-source"}) {
            read(block, "doneDirectory: " + written);
            assertThat(routes.said()).isEmpty();
        }
    }

    @Test
    void whereTheDirectoryIsNotKnownYetADotLeadsBackAllTheSame() {
        routes.source(
                "x", "report-folder-source", "directory: \"{{env:LATER}}\"", "doneDirectory: .");

        assertThat(routes.said()).singleElement().asString().contains("x.yaml:7 · RTE-076");
    }

    @Test
    void aBlockThatReadsDeeplyLeavesNothingWithin() throws IOException {
        Path block = folder.resolve("kamelets/report-folder-source.kamelet.yaml");
        String text = Files.readString(block);
        Files.writeString(
                block,
                text.replace("directory: directory,", "directory: directory, deep: true,")
                        .replace("recursive: false", "recursive: true"));

        read("report-folder-source", "doneDirectory: done");

        assertThat(routes.said()).singleElement().asString().contains("RTE-076");
        read("report-folder-source", "doneDirectory: ../done");
        routes.source("y", "report-folder-source", "directory: " + drop.resolve("in/below"));
        assertThat(routes.said()).singleElement().asString().contains("RTE-067");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "in/", "in/../in", "./in", "link"})
    void aFolderIsTheSameByWhateverName(String other) throws IOException {
        Files.createSymbolicLink(drop.resolve("link"), drop.resolve("in"));
        routes.source("x", "report-folder-source", "directory: " + drop.resolve("in"), "every: 1m");
        routes.source(
                "y", "report-folder-source", "directory: " + drop + "/" + other, "quiet: 100");

        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("y.yaml:6 · RTE-067", "sources/x.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report-ftp-source | host: FTP.example.vn | port: 21",
                "report-ftp-source | host: ftp.example.vn. | directory: /in/",
                "report-ftps-source | host: ftp.example.vn | port: 990",
            })
    void aFolderOfAServerIsTheSameByWhateverName(String block, String host, String more) {
        String access = "password: \"{{env:SECRET}}\"";
        routes.source(
                "x",
                "report-ftp-source",
                "host: ftp.example.vn",
                "username: a",
                access,
                "quiet: 100");
        routes.source("y", block, host, "username: a", access, more);
        assertThat(routes.said()).singleElement().asString().contains("y.yaml:", "RTE-067");

        routes.source("y", block, host, "username: b", access, more);
        assertThat(routes.said()).isEmpty();
    }

    @Test
    void aMailboxIsTheSameByWhateverProtocol() {
        mailbox("x", "host: imap.example.vn", "folder: INBOX");
        mailbox("y", "host: IMAP.example.vn", "security: imap", "port: 143", "folder: inbox");
        assertThat(routes.said()).singleElement().asString().contains("y.yaml:9 · RTE-067");

        mailbox("y", "host: imap.example.vn", "folder: INBOX/Tinh");
        assertThat(routes.said()).isEmpty();
    }

    @Test
    void aServiceIsTheSameForTheSameAccountWhateverElseIsAsked() {
        portal("x", "url: https://portal.example.vn/api", "pageSize: 20");
        portal("y", "url: https://PORTAL.example.vn:443/api/", "every: 5m");
        assertThat(routes.said()).singleElement().asString().contains("y.yaml:6 · RTE-067");

        portal("y", "url: https://portal.example.vn/api", "unit: H20");
        assertThat(routes.said()).singleElement().asString().contains("RTE-067");

        portal("x", "url: https://portal.example.vn/api", "unit: H21");
        assertThat(routes.said()).isEmpty();
    }

    @Test
    void twoRoutesOfOneFileAreTwoReadersToo() {
        routes.source("x", "report-folder-source", "directory: " + drop.resolve("in"));
        String one = text("sources/x.yaml");
        routes.write(
                "sources/x.yaml", one + one.replace("test.x", "test.y").replace("/in", "/./in"));

        assertThat(routes.said()).singleElement().asString().contains("x.yaml:14 · RTE-067");
    }

    @Test
    void aSourceDoesNotReadWhatADestinationOrAnotherSourceLeaves() throws IOException {
        routes.destination("t", "totals-folder-sink", "folder: " + drop.resolve("in"));
        routes.source("x", "report-folder-source", "directory: " + drop.resolve("in"));
        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("x.yaml:6 · RTE-075", "destination.t");

        Files.delete(folder.resolve("destinations/t.yaml"));
        routes.source(
                "y",
                "report-folder-source",
                "directory: " + drop.resolve("done"),
                "doneDirectory: ../y");
        assertThat(routes.said())
                .singleElement()
                .asString()
                .contains("y.yaml:6 · RTE-075", "source.test.x");
    }

    @Test
    void whoIsSwitchedOffOrWaitsForItsSettingsTakesNothingFromAnybody() {
        routes.source("x", "report-folder-source", "directory: " + drop.resolve("in"));
        routes.source("y", "report-folder-source", "directory: " + drop.resolve("in"));
        String off =
                text("sources/y.yaml").replace("    from:", "    autoStartup: false\n    from:");
        routes.write("sources/y.yaml", off);

        assertThat(routes.problems()).extracting(Problem::code).isEmpty();
    }

    private String named(String written) throws IOException {
        Path link = drop.resolve("link");
        Files.createSymbolicLink(link, home.resolve("data"));
        Path nowhere = drop.resolve("nowhere");
        Files.createSymbolicLink(nowhere, home.resolve("data/yet-to-come"));
        Path here = Path.of("").toAbsolutePath();
        return written.replace("HOME", home.toString())
                .replace("ROUTES", folder.toString())
                .replace("LINK", link.toString())
                .replace("NOWHERE", nowhere.toString())
                .replace("RELATIVE", here.relativize(home.resolve("data")).toString());
    }

    private void read(String block, String more) {
        String[] access =
                block.contains("folder")
                        ? new String[] {"directory: " + drop.resolve("in")}
                        : new String[] {
                            "host: ftp.example.vn", "username: a", "password: \"{{env:SECRET}}\""
                        };
        String[] pinned =
                block.contains("sftp")
                        ? new String[] {"knownHosts: config/known_hosts"}
                        : new String[] {};
        routes.source(
                "x",
                block,
                Stream.of(Stream.of(access), Stream.of(pinned), Stream.of(more))
                        .flatMap(s -> s)
                        .toArray(String[]::new));
    }

    private void mailbox(String name, String... more) {
        called(name, "report-mailbox-source", more);
    }

    private void portal(String name, String... more) {
        called(name, "report-portal-source", more);
    }

    private void called(String name, String block, String... more) {
        routes.source(
                name,
                block,
                Stream.concat(
                                Stream.of(more),
                                Stream.of("username: a", "password: \"{{env:SECRET}}\""))
                        .toArray(String[]::new));
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
