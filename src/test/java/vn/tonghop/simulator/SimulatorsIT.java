package vn.tonghop.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The simulators speak their protocols to clients that are not their own. */
class SimulatorsIT {

    private static final byte[] REPORT = "Báo cáo của đơn vị".getBytes(StandardCharsets.UTF_8);

    @Test
    void aMailSentToTheGatewayIsUnseenUntilSomebodyReadsItByImap() throws Exception {
        try (var mail = MailServer.start()) {
            mail.send(
                    "vp@huyen.example.vn",
                    "Báo cáo tháng 11",
                    new Enclosure("Báo cáo tháng 11.txt", REPORT));
            assertThat(mail.unseen()).isEqualTo(1);

            try (var store = Session.getInstance(new Properties()).getStore("imap")) {
                store.connect(mail.host(), mail.imapPort(), mail.username(), mail.password());
                Folder inbox = store.getFolder("INBOX");
                inbox.open(Folder.READ_WRITE);
                var letter = inbox.getMessage(1);
                assertThat(letter.getSubject()).isEqualTo("Báo cáo tháng 11");
                letter.setFlag(Flags.Flag.SEEN, true);
                inbox.close();
            }
            assertThat(mail.unseen()).isZero();
            assertThat(mail.inboxOf("nobody@example.vn")).isEmpty();
        }
    }

    @Test
    void aBounceArrivesWithItsVeryBytes() {
        String bounce =
                """
                From: MAILER-DAEMON@mx.example.vn
                To: baocao@tonghop.example.vn
                Subject: Undelivered
                delete: true

                sorry
                """
                        .replace("\n", "\r\n");
        try (var mail = MailServer.start()) {
            mail.sendRaw("", bounce.getBytes(StandardCharsets.US_ASCII));
            assertThat(mail.inboxOf(MailServer.ADDRESS))
                    .singleElement()
                    .satisfies(
                            letter -> {
                                assertThat(letter.header("Return-Path")).isEqualTo("<>");
                                assertThat(letter.header("delete")).isEqualTo("true");
                                assertThat(letter.subject()).isEqualTo("Undelivered");
                                assertThat(letter.text()).startsWith("sorry");
                            });
        }
    }

    @Test
    void aFileDroppedByFtpLiesInTheInFolderUnderItsOwnName() throws Exception {
        try (var site = FtpSite.start()) {
            site.drop("Báo cáo II.06a.xlsx", REPORT);
            assertThat(site.files("in")).containsExactly("Báo cáo II.06a.xlsx");
            assertThat(Files.readAllBytes(site.root().resolve("in/Báo cáo II.06a.xlsx")))
                    .isEqualTo(REPORT);
            assertThat(site.files("done")).isEmpty();
        }
    }

    @Test
    void theSftpHostKeyCanBePinned() throws Exception {
        try (var site = SftpSite.start()) {
            site.drop("bao-cao.xlsx", REPORT);

            var jsch = new JSch();
            jsch.setKnownHosts(site.knownHosts().toString());
            var session = jsch.getSession(site.username(), site.host(), site.port());
            session.setPassword(site.password());
            session.setConfig("StrictHostKeyChecking", "yes");
            session.connect(10_000);
            var sftp = (ChannelSftp) session.openChannel("sftp");
            sftp.connect(10_000);
            assertThat(sftp.get("in/bao-cao.xlsx").readAllBytes()).isEqualTo(REPORT);
            sftp.rename("in/bao-cao.xlsx", "done/bao-cao.xlsx");
            session.disconnect();
            assertThat(site.files("done")).containsExactly("bao-cao.xlsx");
        }
    }

    @Test
    void thePortalGivesReportsInPagesToWhoIsLoggedIn() throws Exception {
        try (var portal = Portal.start()) {
            for (int i = 1; i <= 3; i++) {
                portal.post("H20.72", "UBND huyện Tháp Mười", "bao-cao-" + i + ".xlsx", REPORT);
            }
            var login = Map.of("username", portal.username(), "password", portal.password());
            String session = call(portal, "/login", login).path("session").asText();

            JsonNode page = call(portal, "/service", fetch(session, 2, "BC000001", 1));
            assertThat(page.path("error_code").asText()).isEqualTo("0");
            assertThat(page.path("tongSoTrang").asInt()).isEqualTo(2);
            assertThat(page.path("data").get(0).path("MaBaoCao").asText()).isEqualTo("BC000003");
            assertThat(
                            Base64.getDecoder()
                                    .decode(page.path("data").get(0).path("NoiDung").asText()))
                    .isEqualTo(REPORT);
        }
    }

    @Test
    void thePortalSaysItsErrorsInAnAnswer200() throws Exception {
        try (var portal = Portal.start()) {
            var login = Map.of("username", portal.username(), "password", portal.password());
            String session = call(portal, "/login", login).path("session").asText();
            portal.refuse(1, "99", "Hệ thống đang bảo trì");
            assertThat(call(portal, "/service", fetch(session, 1, "", 10)).path("error_code"))
                    .hasToString("\"99\"");
            portal.expireSessions();
            assertThat(call(portal, "/service", fetch(session, 1, "", 10)).path("error_code"))
                    .hasToString("\"401\"");
            assertThat(portal.refusals()).containsExactly("99", "401");
        }
    }

    @Test
    void aWrongPasswordOpensNothing() {
        try (var site = SftpSite.start()) {
            assertThatThrownBy(
                            () -> {
                                var session =
                                        new JSch().getSession("baocao", site.host(), site.port());
                                session.setPassword("wrong");
                                session.setConfig("StrictHostKeyChecking", "no");
                                session.connect(10_000);
                            })
                    .hasMessageContaining("Auth");
        }
    }

    private static Map<String, Object> fetch(String session, int page, String after, int size) {
        return Map.of(
                "session", session,
                "madonvi", "H20",
                "service", "LayBaoCao",
                "trang", page,
                "kichThuoc", size,
                "sau", after);
    }

    private static JsonNode call(Portal portal, String path, Map<String, ?> body) throws Exception {
        var json = new ObjectMapper();
        var request =
                HttpRequest.newBuilder(URI.create(portal.url() + path))
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                        .build();
        return json.readTree(
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
    }
}
