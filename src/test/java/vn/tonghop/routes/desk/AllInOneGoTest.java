package vn.tonghop.routes.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One check tells everything that is wrong, and nothing that only follows from what it has told:
 * nobody mends a file to find the next mistake, or looks for one that is none.
 */
class AllInOneGoTest {

    @TempDir private Path folder;
    private CheckedFolder routes;

    @BeforeEach
    void takeTheShippedBlocks() {
        routes = new CheckedFolder(folder);
    }

    @Test
    void whatParametersNeedTogetherIsToldBesideASlipInAnotherOne() {
        routes.source(
                "x",
                "report-sftp-source",
                "host: sftp.example.vn",
                "username: x",
                "knownHosts: config/known_hosts",
                "connectSeconds: soon",
                "evry: 5m");

        assertThat(routes.said())
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).contains("x.yaml:9 · RTE-009", "connectSeconds"),
                        p -> assertThat(p).contains("x.yaml:10 · RTE-007", "every"),
                        p -> assertThat(p).contains("RTE-072", "password, privateKeyFile"));
    }

    @Test
    void aSecretInThePlainAndAPlaceReadTwiceAreToldBesideASlip() {
        routes.source("first", "report-folder-source", "directory: /srv/in");
        routes.source("second", "report-folder-source", "directory: /srv/in", "quiet: soon");
        routes.source(
                "portal",
                "report-portal-source",
                "url: http://portal.example.vn/api",
                "username: x",
                "password: \"{{env:SECRET}}\"",
                "every: often");

        assertThat(routes.said())
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).contains("second.yaml:7 · RTE-009"),
                        p -> assertThat(p).contains("second.yaml:6 · RTE-067"),
                        p -> assertThat(p).contains("portal.yaml:9 · RTE-009"),
                        p -> assertThat(p).contains("portal.yaml:6 · RTE-073"));
    }

    @Test
    void anUnknownFieldHidesNothingOfWhatStandsBesideIt() {
        routes.write(
                "sources/x.yaml",
                """
                - route:
                    id: source.test.x
                    descriptoin: x
                    from:
                      uri: kamelet:report-folder-source
                      parametres: { directory: /srv/in }
                      steps:
                        - to: direct:night.tick
                        - log: x
                """);

        assertThat(routes.said())
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).contains("x.yaml:3 · RTE-003", "description"),
                        p -> assertThat(p).contains("x.yaml:6 · RTE-003", "parameters"),
                        p -> assertThat(p).contains("x.yaml:8 · RTE-062"),
                        p -> assertThat(p).contains("x.yaml:9 · RTE-011"));
    }

    @Test
    void aFieldThatIsMisspeltIsNotMissingToo() {
        routes.write(
                "sources/x.yaml",
                """
                - route:
                    id: source.test.x
                    form:
                      uri: kamelet:report-folder-source
                - route:
                    id: source.test.y
                    from:
                      uri: kamelet:report-folder-source
                      parameters: { directory: /srv/in }
                      stpes: []
                """);

        assertThat(routes.said())
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).contains("x.yaml:3 · RTE-003", "from"),
                        p -> assertThat(p).contains("x.yaml:10 · RTE-003", "steps"));
    }

    @Test
    void anIdUnderAWrongNameIsNotMissingToo() {
        routes.write("sources/x.yaml", "- route:\n    idd: source.test.x\n    from: []\n");

        assertThat(routes.said())
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).contains("x.yaml:2 · RTE-003", "idd"),
                        p -> assertThat(p).contains("x.yaml:3 · RTE-058"));
    }

    @Test
    void whatFollowsFromAMistakeIsNotTold() {
        // the kind of login is not known, so nothing of what it would need
        routes.source(
                "login",
                "report-mailbox-source",
                "host: imap.example.vn",
                "username: x",
                "authentication: oauth");
        // where it reads is not known, so not that another one reads there
        routes.source("first", "report-folder-source", "directory: /srv/in");
        routes.source("place", "report-folder-source", "directory: /srv/in", "directory: /srv/in");
        // the address is no address, so not that it is not encrypted
        routes.source(
                "address",
                "report-portal-source",
                "url: \"http://portal.example.vn/?a=1&b=${x}\"",
                "username: x",
                "password: \"{{env:SECRET}}\"");
        // the password is there, under a name that is told
        routes.source(
                "secret",
                "report-sftp-source",
                "host: sftp.example.vn",
                "username: x",
                "knownHosts: config/known_hosts",
                "pasword: \"{{env:SECRET}}\"");

        assertThat(routes.said())
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).contains("login.yaml:8 · RTE-009"),
                        p -> assertThat(p).contains("place.yaml:7 · RTE-022"),
                        p -> assertThat(p).contains("address.yaml:6 · RTE-0"),
                        p -> assertThat(p).contains("secret.yaml:9 · RTE-007", "password"));
    }
}
