package vn.tonghop.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.reply.camel.MailReplyTransport;
import vn.tonghop.simulator.Letter;
import vn.tonghop.simulator.MailServer;

/** Through the real building block to mail servers in this JVM: decent ones and others. */
class ReplyMailIT {

    private static final String OFFICE = "vanthu@thapmuoi.example.vn";

    private final ReplyDesk desk = new ReplyDesk();
    private CamelContext camel;

    @AfterEach
    void stop() {
        if (camel != null) {
            camel.stop();
        }
    }

    @Test
    void theOfficeGetsAReceiptInVietnameseThatNoMachineAnswers() throws Exception {
        try (var server = MailServer.start()) {
            long delivery = desk.delivery(OFFICE);
            desk.node("one", through(server)).work();

            assertThat(desk.stage(delivery)).isEqualTo("sent");
            assertThat(server.inboxOf(OFFICE)).hasSize(1);
            Letter letter = server.inboxOf(OFFICE).get(0);
            assertThat(letter.from()).isEqualTo(MailServer.ADDRESS);
            assertThat(letter.to()).isEqualTo(OFFICE);
            assertThat(letter.subject()).isEqualTo("[TH-20231120-000001] Đã tiếp nhận: Báo cáo");
            assertThat(letter.text())
                    .contains("Mã tiếp nhận: TH-20231120-000001", "Huyện Tháp Mười", "VAL-014");
            assertThat(letter.header("Auto-Submitted")).isEqualTo("auto-replied");
            assertThat(letter.header("X-Auto-Response-Suppress")).isEqualTo("All");
            assertThat(letter.header("In-Reply-To")).isEqualTo("<1@office.example.vn>");
            assertThat(letter.header("References")).isEqualTo("<1@office.example.vn>");
            assertThat(letter.header("Message-ID")).isEqualTo(desk.row(delivery).get("message_id"));
            assertThat(new String(letter.raw(), StandardCharsets.ISO_8859_1))
                    .doesNotContainIgnoringCase("camel")
                    .doesNotContainIgnoringCase("breadcrumb");
        }
    }

    @Test
    void aHostileSubjectAddsNeitherHeadersNorRecipients() throws Exception {
        try (var server = MailServer.start()) {
            long delivery =
                    desk.delivery(
                            OFFICE,
                            "Báo cáo\r\nBcc: victim@example.vn\r\nmail.smtp.host: evil\r\n\r\nx"
                                    + " ${bean:x} {{env:HOME}}",
                            false,
                            InventedReports.wrongSum());
            desk.node("one", through(server)).work();

            assertThat(desk.stage(delivery)).isEqualTo("sent");
            assertThat(server.inboxOf("victim@example.vn")).isEmpty();
            Letter letter = server.inboxOf(OFFICE).get(0);
            assertThat(letter.header("Bcc")).isEmpty();
            assertThat(letter.header("mail.smtp.host")).isEmpty();
            assertThat(letter.subject())
                    .endsWith(
                            "Báo cáo Bcc: victim@example.vn mail.smtp.host: evil x ${bean:x}"
                                    + " {{env:HOME}}");
        }
    }

    /**
     * What the server said decides; where it said nothing the doubt stays and nothing is resent.
     */
    @ParameterizedTest
    @CsvSource({
        "HELLO, hang,                 due",
        "HELLO, '',                   due",
        "EHLO, hang,                  due",
        "MAIL, '',                    in-doubt",
        "MAIL, 450 try later,         due",
        "RCPT, 451 greylisted,        due",
        "DATA, 421 too busy,          due",
        "., 452 disk full,            due",
        "MAIL, 553 not you,           failed",
        "RCPT, 550 no such user,      failed",
        "DATA, 554 no,                failed",
        "., 554 looks like spam,      failed",
        "., '',                       in-doubt",
        "., hang,                     in-doubt",
    })
    void onlyWhatTheServerCertainlyDidNotTakeIsTriedAgain(
            String command, String answer, String stage) throws Exception {
        try (var server = new ScriptedMailServer(Map.of(command, answer))) {
            long delivery = desk.delivery(OFFICE);
            desk.node("one", through(server.port())).work();

            assertThat(desk.stage(delivery)).isEqualTo(stage);
            assertThat(desk.row(delivery).get("last_error").toString())
                    .matches("(?s)REP-0\\d\\d · .*")
                    .doesNotContain("Exception");
            int texts = server.bodies().size();
            desk.pass("1 day");
            desk.node("two", through(server.port())).work();
            assertThat(server.bodies()).hasSize(stage.equals("due") ? 2 * texts : texts);
        }
    }

    @Test
    void aServerThatIsDownIsTriedAgain() throws Exception {
        long delivery = desk.delivery(OFFICE);
        desk.node("one", through(closedPort())).work();
        assertThat(desk.stage(delivery)).isEqualTo("due");
    }

    @Test
    void withoutARouteTheAnswerWaits() {
        camel = new DefaultCamelContext();
        camel.start();
        long delivery = desk.delivery(OFFICE);
        desk.node("one", new MailReplyTransport(camel.createProducerTemplate())).work();
        assertThat(desk.stage(delivery)).isEqualTo("due");
        assertThat(desk.row(delivery).get("last_error").toString())
                .startsWith("REP-009 · ")
                .contains("destination.reply-mail", "BAOCAO_SMTP_HOST")
                .doesNotContain("Exception");
    }

    @Test
    void aServerWithoutTlsGetsNothingUnlessTheFileSaysThatItMay() throws Exception {
        try (var server = MailServer.start()) {
            long delivery = desk.delivery(OFFICE);
            desk.node("one", byDefault(server.smtpPort(), "")).work();
            assertThat(desk.stage(delivery)).isEqualTo("due");
            assertThat(server.inboxOf(OFFICE)).isEmpty();
        }
    }

    private MailReplyTransport through(MailServer server) throws Exception {
        return through(
                server.smtpPort(),
                "&username=" + server.username() + "&password=RAW(hop-thu-bao-cao)");
    }

    private MailReplyTransport through(int port) throws Exception {
        return through(port, "");
    }

    private MailReplyTransport through(int port, String more) throws Exception {
        return byDefault(port, "&requireStartTls=false" + more);
    }

    private MailReplyTransport byDefault(int port, String more) throws Exception {
        stop();
        camel = new DefaultCamelContext();
        var kamelets = new KameletComponent();
        kamelets.setLocation("file:routes/kamelets");
        camel.addComponent("kamelet", kamelets);
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:destination.reply-mail")
                                .to(
                                        "kamelet:reply-mail-sink?host=127.0.0.1&security=smtp"
                                                + "&responseTimeout=1000&from="
                                                + MailServer.ADDRESS
                                                + "&port="
                                                + port
                                                + more);
                    }
                });
        camel.start();
        return new MailReplyTransport(camel.createProducerTemplate());
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
