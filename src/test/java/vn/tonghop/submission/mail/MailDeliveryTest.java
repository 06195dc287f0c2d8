package vn.tonghop.submission.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.reply.ScriptedMailServer;
import vn.tonghop.simulator.TlsFront;
import vn.tonghop.simulator.TlsIdentity;
import vn.tonghop.submission.Answer;
import vn.tonghop.submission.Answer.Accepted;
import vn.tonghop.submission.Answer.NotSent;
import vn.tonghop.submission.Answer.Rejected;
import vn.tonghop.submission.Answer.Undecidable;
import vn.tonghop.wire.tls.TrustedCertificates;

/** What a mail proves, and what it leaves open. */
class MailDeliveryTest {

    private static final String KEY = "thang.2023-11.2023-11-21";
    private static final String BODY =
            """
            {"amends":null,"businessDate":"2023-11-21","indicators":[],"period":{"label":"Tháng 11/2023"},\
            "regime":{"title":"Báo cáo tháng"},"units":{"expected":3,"reported":2}}""";

    @TempDir private Path folder;

    @Test
    void theMailCarriesTheJsonThatCountsAndAWorkbookAndItsIdIsTheKey() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("cong@example.vn", "cong@example.vn", "mat-khau");
        server.start();
        try {
            var answer = submit(route(server.getSmtp().getPort(), "mat-khau"));

            assertThat(answer).isInstanceOf(Accepted.class);
            var receipt = ((Accepted) answer).receipt();
            assertThat(receipt.number()).isEqualTo("<" + KEY + ".tonghop@example.vn>");
            assertThat(receipt.json()).contains("\"answer\":\"250 ").doesNotContain("mat-khau");
            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getMessageID()).isEqualTo(receipt.number());
            assertThat(mail.getSubject())
                    .isEqualTo("[Tổng Hợp] Báo cáo tháng · Tháng 11/2023 · 2/3 đơn vị");
            var parts = (MimeMultipart) mail.getContent();
            assertThat(parts.getBodyPart(0).getContent().toString())
                    .contains("2 trên 3 đơn vị", KEY);
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo(KEY + ".json");
            assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                    .isEqualTo(BODY.getBytes(StandardCharsets.UTF_8));
            assertThat(parts.getBodyPart(2).getFileName()).isEqualTo(KEY + ".xlsx");
        } finally {
            server.stop();
        }
    }

    @Test
    void aWrongPasswordSendsNothing() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("cong@example.vn", "cong@example.vn", "mat-khau");
        server.start();
        try {
            assertThat(why(submit(route(server.getSmtp().getPort(), "sai"))))
                    .startsWith("SUB-031 · ");
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void whereNobodyListensNothingWasSent() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertThat(why(submit(plain(port)))).startsWith("SUB-030 · ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
    void whatBreaksOffBeforeTheTextLeavesNothingThere(String command) throws Exception {
        try (var server = new ScriptedMailServer(Map.of(command, ""))) {
            assertThat(why(submit(plain(server.port())))).startsWith("SUB-034 · ");
            assertThat(server.bodies()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ScriptedMailServer.HANG})
    void whatBreaksOffAfterTheTextIsForAPersonToDecide(String answer) throws Exception {
        try (var server = new ScriptedMailServer(Map.of(".", answer))) {
            var doubt = submit(plain(server.port()));

            assertThat(doubt).isInstanceOf(Undecidable.class);
            assertThat(((Undecidable) doubt).why())
                    .startsWith("SUB-035 · ")
                    .contains("<" + KEY + ".tonghop@example.vn>");
            assertThat(server.bodies()).hasSize(1);
        }
    }

    @Test
    void aServerThatRefusesForGoodRejectsAndOneThatIsBusyDoesNot() throws Exception {
        for (var command : new String[] {"MAIL", "RCPT", "."}) {
            try (var server = new ScriptedMailServer(Map.of(command, "550 no such thing"))) {
                var answer = submit(plain(server.port()));
                assertThat(answer).as(command).isInstanceOf(Rejected.class);
                assertThat(((Rejected) answer).reasons().get(0).message())
                        .contains("no such thing");
            }
            try (var server = new ScriptedMailServer(Map.of(command, "451 later"))) {
                assertThat(why(submit(plain(server.port())))).as(command).startsWith("SUB-034 · ");
            }
        }
    }

    @Test
    void aTlsServerOfAnotherNameOrUnknownGetsNothingAndTheRightOneGetsTheMail() throws Exception {
        var right = TlsIdentity.of("127.0.0.1");
        var other = TlsIdentity.of("smtp.example.vn");
        try (var server = new ScriptedMailServer(Map.of());
                var front = TlsFront.before(server.port(), right);
                var impostor = TlsFront.before(server.port(), other)) {
            var trust = TrustedCertificates.of(right.pem(folder)).sockets();
            var trustOther = TrustedCertificates.of(other.pem(folder)).sockets();

            assertThat(why(submit(tls(front.port(), null)))).startsWith("SUB-032 · ");
            assertThat(why(submit(tls(impostor.port(), trustOther)))).startsWith("SUB-032 · ");
            assertThat(server.bodies()).isEmpty();
            assertThat(submit(tls(front.port(), trust))).isInstanceOf(Accepted.class);
            assertThat(server.bodies()).hasSize(1);
        }
    }

    @Test
    void withoutStartTlsNothingLeavesWhereItIsRequired() throws Exception {
        try (var server = new ScriptedMailServer(Map.of())) {
            var route = route(server.port(), "", "", true, null, false);
            assertThat(submit(route)).isInstanceOf(NotSent.class);
            assertThat(server.bodies()).isEmpty();
        }
    }

    @Test
    void anAddressThatIsNoneIsSaidBeforeAnythingIsConnected() {
        var route =
                new MailRoute(
                        "127.0.0.1",
                        1,
                        false,
                        false,
                        "",
                        () -> "",
                        false,
                        "cong@example.vn",
                        "bo@@example.vn",
                        null,
                        100,
                        100);
        assertThat(why(submit(route))).startsWith("SUB-037 · ");
    }

    private static Answer submit(MailRoute route) {
        return new MailDelivery(route).submit(KEY, BODY.getBytes(StandardCharsets.UTF_8));
    }

    private static String why(Answer answer) {
        assertThat(answer).isInstanceOf(NotSent.class);
        return ((NotSent) answer).why();
    }

    private static MailRoute plain(int port) {
        return route(port, "", "", false, null, false);
    }

    private static MailRoute route(int port, String password) {
        return route(port, "cong@example.vn", password, false, null, false);
    }

    private static MailRoute tls(int port, SSLSocketFactory trust) {
        return route(port, "", "", false, trust, true);
    }

    private static MailRoute route(
            int port,
            String username,
            String password,
            boolean requireStartTls,
            SSLSocketFactory trust,
            boolean tls) {
        return new MailRoute(
                "127.0.0.1",
                port,
                tls,
                requireStartTls,
                username,
                () -> password,
                false,
                "cong@example.vn",
                "bo@example.vn",
                trust,
                2000,
                1500);
    }
}
