package vn.tonghop.intake.camel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.simulator.Enclosure;
import vn.tonghop.simulator.MailServer;

/** The mailbox, over IMAP, into the database. */
class MailSourceIT {

    private static final String OFFICE = "vanphong@thapmuoi.dongthap.example.vn";

    private MailServer mail;
    private Bench bench;

    @BeforeEach
    void start() {
        mail = MailServer.start();
        bench =
                Bench.create()
                        .shipped("sources/mailbox.yaml")
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
    void aMailIsKeptWholeAndItsAttachmentsAreDocuments() {
        mail.send(
                OFFICE,
                "Báo cáo tháng 11",
                new Enclosure("báo cáo.pdf", Bench.bytes("%PDF invented")),
                new Enclosure("phụ lục.xlsx", Bench.bytes("invented")));
        bench.start();

        await().untilAsserted(() -> assertThat(mail.unseen()).isZero());

        assertThat(bench.deliveries())
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.get("reference")).isEqualTo("TH-20231120-000001");
                            assertThat(d.get("channel")).isEqualTo("mail");
                            assertThat(d.get("source_id")).isEqualTo("source.mail.reports");
                            assertThat((String) d.get("external_key")).matches("\\d+:\\d+");
                            assertThat(d.get("sender")).isEqualTo(OFFICE);
                            assertThat(d.get("sender_unit")).isEqualTo("872");
                            assertThat(d.get("reply_to")).isEqualTo(OFFICE);
                            assertThat(d.get("subject")).isEqualTo("Báo cáo tháng 11");
                            assertThat(d.get("automatic")).isEqualTo(false);
                            assertThat(new String(bench.original(d.get("original_sha256"))))
                                    .contains("Subject: ")
                                    .contains("Content-Transfer-Encoding: ");
                        });
        assertThat(bench.documents())
                .extracting(d -> d.get("file_name"))
                .containsExactlyInAnyOrder("báo cáo.pdf", "phụ lục.xlsx");
        assertThat(bench.count("journal where event = 'intake.received'")).isEqualTo(3);
    }

    @Test
    void theMailsOfOneLookAreEachKeptAsTheyWereSentHoweverTheyWereFetched() {
        bench.set("BAOCAO_MAIL_EVERY", "200ms");
        var sent = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            // more than one question fetches, and one too large for it
            sent.add(
                    "Bao cao so "
                            + i
                            + " (invented)\r\n"
                            + "x\u00ff\t \r\n".repeat(i == 7 ? 300_000 : i));
        }
        for (String text : sent) {
            mail.sendRaw(OFFICE, ("Subject: so\r\n\r\n" + text).getBytes(ISO_8859_1));
        }

        bench.start();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(mail.unseen()).isZero());
        var kept = new ArrayList<String>();
        bench.deliveries()
                .forEach(
                        d -> {
                            String raw =
                                    new String(
                                            bench.original(d.get("original_sha256")), ISO_8859_1);
                            kept.add(raw.substring(raw.indexOf("\r\n\r\n") + 4).stripTrailing());
                        });
        assertThat(kept)
                .containsExactlyInAnyOrderElementsOf(
                        sent.stream().map(String::stripTrailing).toList());
    }

    @Test
    void aMailStaysUnseenUntilItIsKept() {
        bench.start();
        bench.vault().full(true);
        mail.send(OFFICE, "Báo cáo", new Enclosure("a.txt", Bench.bytes("1")));
        mail.send(OFFICE, "Báo cáo", new Enclosure("b.txt", Bench.bytes("2")));

        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(5))
                .until(() -> mail.unseen() == 2 && bench.count("delivery") == 0);
        bench.vault().full(false);

        await().untilAsserted(() -> assertThat(mail.unseen()).isZero());
        assertThat(bench.count("delivery")).isEqualTo(2);
        assertThat(bench.count("document")).isEqualTo(2);
    }

    @Test
    void aMailThatIsTooLargeIsSaidAndTheNextIsTaken() {
        bench.set("tonghop.intake.max-size", "100KB").start();
        mail.send(OFFICE, "Lớn", new Enclosure("large.bin", new byte[300 * 1024]));
        mail.send(OFFICE, "Báo cáo", new Enclosure("a.txt", Bench.bytes("1")));

        await().untilAsserted(() -> assertThat(mail.unseen()).isZero());

        assertThat(bench.count("delivery")).isEqualTo(1);
        assertThat(bench.count("journal where event = 'intake.refused'")).isEqualTo(1);
        assertThat(mail.held()).isEqualTo(2);
    }

    @Test
    void theSameBytesInTwoMailsAreOneDocumentWithTwoDeliveries() {
        bench.start();
        mail.send(OFFICE, "Báo cáo", new Enclosure("a.txt", Bench.bytes("1")));
        mail.send(OFFICE, "Gửi lại", new Enclosure("a lần 2.txt", Bench.bytes("1")));

        await().untilAsserted(() -> assertThat(mail.unseen()).isZero());

        assertThat(bench.count("delivery")).isEqualTo(2);
        assertThat(bench.count("document")).isEqualTo(1);
    }
}
