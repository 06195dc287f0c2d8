package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.intake.camel.Bench;

/** The intake itself, on a real database, without a source. */
class IntakeIT {

    private Bench bench;
    private Intake intake;

    @BeforeEach
    void start() {
        bench = Bench.create().set("tonghop.intake.max-size", "1MB").start();
        intake = bench.intake();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void theSameReportByMailAndByFtpIsOneDocumentWithTwoDeliveriesWhenOneUnitSentIt()
            throws IOException {
        var report = "BÁO CÁO (invented)";
        var mail =
                "From: vanphong@thapmuoi.dongthap.example.vn\r\nSubject: BC\r\n"
                        + "Content-Type: application/octet-stream; name=bc.txt\r\n"
                        + "Content-Disposition: attachment; filename=bc.txt\r\n"
                        + "Content-Transfer-Encoding: 8bit\r\n\r\n"
                        + report;

        var first = intake.receive(Delivery.mail("source.mail.x", "1:1", null, content(mail)));
        var second = intake.receive(file("a.txt", "vanphong@thapmuoi.dongthap.example.vn", report));

        assertThat(first).isInstanceOf(Receipt.Stored.class);
        assertThat(((Receipt.Stored) second).documents())
                .isEqualTo(((Receipt.Stored) first).documents());
        assertThat(bench.count("delivery")).isEqualTo(2);
        assertThat(bench.count("document")).isEqualTo(1);
        assertThat(bench.count("reply where stage = 'waiting'")).isEqualTo(2);
    }

    @Test
    void theSameBytesOfTwoUnitsAreTwoDocuments() throws IOException {
        intake.receive(file("a.txt", "vanphong@thapmuoi.dongthap.example.vn", "same"));
        intake.receive(file("b.txt", "portal:caolanh", "same"));

        assertThat(bench.count("document")).isEqualTo(2);
    }

    @Test
    void theSameArrivalTwiceIsKnown() throws IOException {
        var first = intake.receive(file("a.txt", null, "same"));
        var second = intake.receive(file("a.txt", null, "same"));

        assertThat(second).isEqualTo(new Receipt.AlreadyHere(((Receipt.Stored) first).reference()));
        assertThat(bench.count("delivery")).isEqualTo(1);
    }

    @Test
    void twoNodesThatReadTheSameArrivalAtOnceMakeOneDelivery() throws Exception {
        var nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Receipt> one = () -> intake.receive(file("a.txt", null, "same"));
            var receipts = nodes.invokeAll(IntStream.range(0, 12).mapToObj(i -> one).toList());
            int stored = 0;
            for (var receipt : receipts) {
                stored += receipt.get() instanceof Receipt.Stored ? 1 : 0;
            }
            assertThat(stored).isEqualTo(1);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(bench.count("delivery")).isEqualTo(1);
        assertThat(bench.count("journal where event = 'intake.received'")).isEqualTo(2);
    }

    @Test
    void aDeliveryOfMergedBytesPointsAtTheDocumentThatStays() throws IOException {
        intake.receive(file("kept.txt", null, "kept"));
        intake.receive(file("merged.txt", null, "merged"));
        bench.jdbc().sql("update document set stage = 'merged', same_as = 1 where id = 2").update();

        var receipt = intake.receive(file("again.txt", null, "merged"));

        assertThat(((Receipt.Stored) receipt).documents()).containsExactly(1L);
    }

    @Test
    void aMailThatIsNoneIsKeptWholeAsItsOwnDocument() throws IOException {
        intake.receive(Delivery.mail("source.mail.x", "1:1", null, content("\u0000\u0001")));

        assertThat(bench.documents()).singleElement();
        assertThat(bench.count("journal where details->>'note' = 'INT-002'")).isEqualTo(1);
    }

    @Test
    void hostileWordsAreHarmless() throws IOException {
        var mail =
                "From: a@example.vn\r\nSubject: =?utf-8?B?AAAxCg==?= x\r\nMessage-ID: <\u0000>\r\n"
                        + "Content-Disposition: attachment; filename=\"../../etc/passwd\"\r\n\r\nx";

        intake.receive(Delivery.mail("source.mail.x", "1:1", null, content(mail)));

        assertThat(bench.documents()).singleElement().extracting("file_name").isEqualTo("passwd");
    }

    @Test
    void anAutomaticMailIsKnownAsOne() throws IOException {
        var mail = "From: a@example.vn\r\nAuto-Submitted: auto-replied\r\n\r\nVắng mặt";

        intake.receive(Delivery.mail("source.mail.x", "1:1", null, content(mail)));

        assertThat(bench.deliveries()).singleElement().extracting("automatic").isEqualTo(true);
    }

    @Test
    void whatIsTooLargeIsRefusedWithWhatToDoAndStandsInTheJournal() throws IOException {
        var receipt =
                intake.receive(
                        Delivery.file(
                                Channel.FOLDER,
                                "source.folder.x",
                                "large.bin|1",
                                null,
                                "large.bin",
                                endless()));

        assertThat(receipt)
                .isEqualTo(
                        new Receipt.Refused(
                                "INT-001",
                                "large.bin lớn hơn giới hạn tiếp nhận 1 MB; tệp vẫn nằm ở nguồn và"
                                        + " đã được để riêng.",
                                "Đề nghị người gửi chia nhỏ rồi gửi lại, hoặc tăng"
                                        + " maxMegabytes của nguồn (và tonghop.intake.max-size) rồi đặt lại"
                                        + " vào nguồn."));
        assertThat(bench.count("journal where event = 'intake.refused'")).isEqualTo(1);
        assertThat(bench.count("delivery")).isZero();
    }

    @Test
    void whenTheVaultFailsNothingIsEntered() {
        bench.vault().full(true);

        assertThatThrownBy(() -> intake.receive(file("a.txt", null, "x")))
                .isInstanceOf(IOException.class);
        assertThat(bench.count("delivery")).isZero();
        assertThat(bench.count("original")).isZero();
    }

    @Test
    void whenTheDatabaseFailsNothingIsEntered() {
        bench.jdbc().sql("alter table reply rename to reply_away").update();

        assertThatThrownBy(() -> intake.receive(file("a.txt", null, "x")))
                .isInstanceOf(RuntimeException.class);
        assertThat(bench.count("delivery")).isZero();
        assertThat(bench.count("document")).isZero();
        assertThat(bench.count("journal where subject_kind <> 'route'")).isZero();
    }

    private static Delivery file(String name, String sender, String text) {
        return Delivery.file(Channel.FTP, "source.ftp.x", name + "|1", sender, name, content(text));
    }

    private static Content content(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Content endless() {
        return () ->
                new InputStream() {
                    @Override
                    public int read() {
                        return 'x';
                    }
                };
    }
}
