package vn.tonghop.routes.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.intake.camel.Bench;
import vn.tonghop.routes.SourceProbe;
import vn.tonghop.routes.live.TryOut;
import vn.tonghop.simulator.Enclosure;
import vn.tonghop.simulator.FtpSite;
import vn.tonghop.simulator.MailServer;
import vn.tonghop.simulator.Portal;
import vn.tonghop.simulator.SftpSite;

/** Trying a source: it is reached, what it has is listed, and it still has it afterwards. */
class TryOutIT {

    private final Bench bench = Bench.create();

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void unreadMailsAreListedAndStayUnread() throws IOException {
        try (var mail = MailServer.start()) {
            mail.send("a@example.vn", "Báo cáo tháng 11 (invented)", new Enclosure("a.txt", X));
            bench.set("BAOCAO_MAIL_HOST", mail.host())
                    .set("BAOCAO_MAIL_PORT", mail.imapPort())
                    .set("BAOCAO_MAIL_SECURITY", "imap")
                    .set("BAOCAO_MAIL_USERNAME", mail.username())
                    .set("BAOCAO_MAIL_PASSWORD", mail.password())
                    .start();

            assertThat(items("mailbox"))
                    .singleElement()
                    .satisfies(i -> assertThat(i.name()).isEqualTo("Báo cáo tháng 11 (invented)"));
            assertThat(mail.unseen()).isEqualTo(1);
            assertThat(bench.count("delivery")).isZero();
        }
    }

    @Test
    void aServerWhoseNameComesFromASettingIsNamedByTheSetting() throws IOException {
        bench.set("BAOCAO_MAIL_HOST", "top5ecret.invalid")
                .set("BAOCAO_MAIL_USERNAME", "x")
                .set("BAOCAO_MAIL_PASSWORD", "y")
                .start();

        String text = Files.readString(Path.of("routes/sources/mailbox.yaml"));
        assertThat(bench.part(RouteDesk.class).tryOut("sources/mailbox.yaml", text))
                .singleElement()
                .extracting(TryOut.Result::problem)
                .asString()
                .contains("INT-060", "{{env:BAOCAO_MAIL_HOST}}")
                .doesNotContain("top5ecret");
    }

    @Test
    void aSourceThatWaitsForItsSettingsSaysWhichOnes() throws IOException {
        bench.shipped("sources/mailbox.yaml").start();

        assertThat(
                        bench.part(RouteDesk.class)
                                .tryOut(
                                        "sources/mailbox.yaml",
                                        Files.readString(Path.of("routes/sources/mailbox.yaml"))))
                .singleElement()
                .satisfies(
                        r -> {
                            assertThat(r.items()).isEmpty();
                            assertThat(r.problem())
                                    .startsWith("RTE-087 · ")
                                    .contains("BAOCAO_MAIL_HOST")
                                    .doesNotContain("INT-076");
                        });
    }

    @Test
    void filesOfAnFtpSiteAreListedAndStay() throws IOException {
        try (var site = FtpSite.start()) {
            site.drop("báo cáo.txt", X);
            bench.set("BAOCAO_FTP_HOST", site.host())
                    .set("BAOCAO_FTP_PORT", site.port())
                    .set("BAOCAO_FTP_USERNAME", site.username())
                    .set("BAOCAO_FTP_PASSWORD", site.password())
                    .start();

            assertThat(items("ftp"))
                    .extracting(SourceProbe.Item::name)
                    .containsExactly("báo cáo.txt");
            assertThat(site.files("in")).containsExactly("báo cáo.txt");
        }
    }

    @Test
    void filesOfAnSftpSiteAreListedAndStay() throws IOException {
        try (var site = SftpSite.start()) {
            site.drop("báo cáo.txt", X);
            bench.set("BAOCAO_SFTP_HOST", site.host())
                    .set("BAOCAO_SFTP_PORT", site.port())
                    .set("BAOCAO_SFTP_USERNAME", site.username())
                    .set("BAOCAO_SFTP_PASSWORD", site.password())
                    .set("BAOCAO_SFTP_KNOWN_HOSTS", site.knownHosts())
                    .start();

            assertThat(items("sftp"))
                    .extracting(SourceProbe.Item::name)
                    .containsExactly("báo cáo.txt");
            assertThat(site.files("in")).containsExactly("báo cáo.txt");
        }
    }

    @Test
    void theFirstPageOfAPortalIsListedAndTheCursorStays() throws IOException {
        try (var portal = Portal.start()) {
            for (int i = 0; i < 25; i++) {
                portal.post("caolanh", "Cao Lãnh", "báo cáo " + i + ".txt", X);
            }
            bench.set("BAOCAO_PORTAL_URL", portal.url())
                    .set("BAOCAO_PORTAL_USERNAME", portal.username())
                    .set("BAOCAO_PORTAL_PASSWORD", portal.password())
                    .start();

            assertThat(items("portal")).hasSize(20);
            assertThat(bench.count("source_cursor")).isZero();
        }
    }

    @Test
    void aWrongPasswordIsSaidInWordsAndNeverShown() throws IOException {
        try (var mail = MailServer.start()) {
            bench.set("BAOCAO_MAIL_HOST", mail.host())
                    .set("BAOCAO_MAIL_PORT", mail.imapPort())
                    .set("BAOCAO_MAIL_SECURITY", "imap")
                    .set("BAOCAO_MAIL_USERNAME", mail.username())
                    .set("BAOCAO_MAIL_PASSWORD", "Invented-Wrong-1")
                    .start();

            assertThat(tried("mailbox"))
                    .singleElement()
                    .satisfies(
                            r ->
                                    assertThat(r.problem())
                                            .startsWith("INT-025 · ")
                                            .doesNotContain("Invented-Wrong-1"));
        }
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws IOException {
        try (var silent = new java.net.ServerSocket(0)) {
            bench.set("tonghop.routes.try-seconds", 1)
                    .set("BAOCAO_MAIL_HOST", "127.0.0.1")
                    .set("BAOCAO_MAIL_PORT", silent.getLocalPort())
                    .set("BAOCAO_MAIL_SECURITY", "imap")
                    .set("BAOCAO_MAIL_USERNAME", "x")
                    .set("BAOCAO_MAIL_PASSWORD", "x")
                    .start();

            assertThat(tried("mailbox"))
                    .singleElement()
                    .satisfies(r -> assertThat(r.problem()).startsWith("INT-062 · "));
        }
    }

    private static final byte[] X = Bench.bytes("invented");

    /** The shipped file, which is not in the folder of this gateway. */
    private List<TryOut.Result> tried(String name) throws IOException {
        String text = Files.readString(Path.of("routes/sources/" + name + ".yaml"));
        return bench.part(RouteDesk.class).tryOut("sources/" + name + ".yaml", text);
    }

    private List<SourceProbe.Item> items(String name) throws IOException {
        var tried = tried(name);
        assertThat(tried).singleElement().satisfies(r -> assertThat(r.problem()).isNull());
        assertThat(tried.get(0).items())
                .extracting(SourceProbe.Item::at)
                .allMatch(at -> at == null || at.isBefore(java.time.Instant.now().plusSeconds(5)));
        return tried.get(0).items();
    }
}
