package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tonghop.consolidation.SmallCatalogue.SA_DEC;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.ChildJvm;
import vn.tonghop.consolidation.Reports;
import vn.tonghop.simulator.MailServer;
import vn.tonghop.simulator.Ministry;
import vn.tonghop.simulator.SftpSite;
import vn.tonghop.store.TestDatabase;

/** A gateway killed (SIGKILL) after the other side has it and before that is written down. */
class KilledWhileSendingIT {

    private static final String FILE = "thang.2023-11.2023-11-21.json";
    private static final String TO = "tonghop@bo.example.vn";

    private final TestDatabase.Address database = TestDatabase.freshAddress();
    private final Ministry ministry = Ministry.start();

    /** What is outside, as the child is told it: secrets with an exclamation mark. */
    private final Map<String, Object> outside = new LinkedHashMap<>();

    private GatewayNode node;
    @TempDir private Path folder;

    @AfterEach
    void close() {
        if (node != null) {
            node.close();
        }
        ministry.close();
    }

    @Test
    void theFileInTheFolderIsFoundAndNotWrittenASecondTime() throws Exception {
        outside.put("NOP_THU_MUC", folder);
        killedAfterSending("totals-folder");
        var written = identity(folder.resolve(FILE));

        workUntilSettled();

        assertThat(row().get("stage")).isEqualTo("accepted");
        assertThat(identity(folder.resolve(FILE))).isEqualTo(written);
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void theFileOnTheSftpServerIsFoundAndNotUploadedASecondTime() throws Exception {
        try (var sftp = SftpSite.start()) {
            sftp(sftp);
            killedAfterSending("totals-sftp");
            var uploaded = identity(sftp.root().resolve("in").resolve(FILE));

            workUntilSettled();

            assertThat(row().get("stage")).isEqualTo("accepted");
            assertThat(identity(sftp.root().resolve("in").resolve(FILE))).isEqualTo(uploaded);
            assertThat(attempts()).isEqualTo(1);
        }
    }

    @Test
    void theFileThatThePartnerTookMeanwhileIsNotUploadedASecondTime() throws Exception {
        try (var sftp = SftpSite.start()) {
            sftp(sftp);
            killedAfterSending("totals-sftp");
            Files.delete(sftp.root().resolve("in").resolve(FILE));

            workUntilSettled();

            assertThat(sftp.files("in")).isEmpty();
            assertThat(row().get("stage")).isEqualTo("in-doubt");
            assertThat(attempts()).isEqualTo(1);
        }
    }

    @Test
    void theMailIsNotSentASecondTimeBeforeAPersonSaysSo() throws Exception {
        try (var mail = MailServer.start()) {
            outside.put("NOP_MAIL_HOST", mail.host());
            outside.put("NOP_MAIL_PORT", mail.smtpPort());
            outside.put("NOP_MAIL_SECURITY", "smtp");
            outside.put("NOP_MAIL_REQUIRE_STARTTLS", "false");
            outside.put("NOP_MAIL_USERNAME", mail.username());
            outside.put("!NOP_MAIL_PASSWORD", mail.password());
            outside.put("NOP_MAIL_FROM", mail.username());
            outside.put("NOP_MAIL_TO", TO);
            killedAfterSending("totals-mail");
            assertThat(mail.inboxOf(TO)).hasSize(1);

            workUntilSettled();

            assertThat(mail.inboxOf(TO)).hasSize(1);
            assertThat(row().get("stage")).isEqualTo("in-doubt");
            assertThat(row().get("last_error").toString()).startsWith("SUB-036 · ");
            assertThat(attempts()).isEqualTo(1);
        }
    }

    private void sftp(SftpSite sftp) {
        outside.put("NOP_SFTP_HOST", sftp.host());
        outside.put("NOP_SFTP_PORT", sftp.port());
        outside.put("NOP_SFTP_USERNAME", sftp.username());
        outside.put("!NOP_SFTP_PASSWORD", sftp.password());
        outside.put("NOP_SFTP_KNOWN_HOSTS", sftp.knownHosts());
        outside.put("NOP_SFTP_DIRECTORY", "in");
    }

    /** A night of this node; what is to leave is sent by another JVM, which dies of it. */
    private void killedAfterSending(String destination) throws Exception {
        var here = new GatewayNode.Outside().ministry(ministry.url(), ministry.token());
        here.copy(destination);
        outside.forEach(
                (name, value) -> {
                    if (name.startsWith("!")) {
                        here.secret(name.substring(1), value.toString());
                    } else {
                        here.set(name, value);
                    }
                });
        node = new GatewayNode("one", database, Map.of(), here);
        node.accepted(
                SA_DEC,
                "12/BC-UBND",
                "2023-11-20T03:00:00Z",
                Reports.from(SA_DEC).with("dossiers_total", "1000"));
        node.nights().tick();

        var arguments =
                new ArrayList<Object>(
                        List.of(database.url(), database.user(), database.password(), destination));
        outside.forEach((name, value) -> arguments.add(name + "=" + value));
        try (var child = ChildJvm.start(SendingNode.class, arguments.toArray())) {
            for (var line = child.line(); !"sent".equals(line); line = child.line()) {
                assertThat(line).as("what the child prints").isNotNull();
            }
            child.kill();
        }
        assertThat(row().get("stage")).isEqualTo("sending");
        assertThat(row().get("lease_owner")).isEqualTo("killed");
    }

    /** Which file it is, and when it was written last. */
    private static List<Object> identity(Path file) throws Exception {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return List.of(String.valueOf(attributes.fileKey()), attributes.lastModifiedTime());
    }

    private void workUntilSettled() {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> {
                            node.submissions().work();
                            return !List.of("due", "sending", "unknown")
                                    .contains(row().get("stage"));
                        });
    }

    private Map<String, Object> row() {
        return node.jdbc().sql("select * from submission where place = 1").query().singleRow();
    }

    /** How often it was about to leave. */
    private int attempts() {
        return node.jdbc()
                .sql(
                        """
                        select count(*) from journal j join submission s on s.id::text = j.subject_id
                        where j.event = 'submission.sending' and s.place = 1""")
                .query(Integer.class)
                .single();
    }
}
