package vn.tonghop.intake.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.mime.Signing;
import vn.tonghop.mime.TnefBytes;
import vn.tonghop.simulator.MailServer;

/** Mails as offices send them, through a real mailbox: no document of any of them is lost. */
class MailCasesIT {

    private static final String OFFICE = "vanphong@thapmuoi.dongthap.example.vn";
    private static final String HEAD =
            "From: "
                    + OFFICE
                    + "\nDate: Mon, 20 Nov 2023 08:15:00 +0700\nSubject: bao cao\n"
                    + "MIME-Version: 1.0\n";

    private MailServer mail;
    private Bench bench;

    /**
     * A mail, and the documents it brings.
     *
     * @param documents names and contents
     */
    record Case(String what, byte[] mail, List<Map.Entry<String, String>> documents) {

        @Override
        public String toString() {
            return what;
        }
    }

    static List<Case> cases() throws Exception {
        return List.of(
                of(
                        "two attachments of one name",
                        HEAD
                                + mixed(
                                        attached("filename=\"bieu.txt\"", "one"),
                                        attached("filename=\"bieu.txt\"", "two")),
                        Map.entry("bieu.txt", "one"),
                        Map.entry("bieu.txt", "two")),
                of(
                        "parts without a name",
                        HEAD + mixed(attached("", "one"), attached("", "two")),
                        Map.entry("part-2", "one"),
                        Map.entry("part-3", "two")),
                of(
                        "a forwarded mail with its attachment",
                        HEAD
                                + mixed(
                                        "Content-Type: message/rfc822\n\n"
                                                + "From: a@b.vn\nSubject: within\n"
                                                + "Content-Type: multipart/mixed; boundary=I\n\n--I\n"
                                                + attached("filename=\"trong.txt\"", "inner")
                                                + "\n--I--\n"),
                        Map.entry("trong.txt", "inner")),
                of(
                        "a mail that is the PDF",
                        HEAD
                                + "Content-Type: application/pdf; name=\"bao cao.pdf\"\n"
                                + "Content-Transfer-Encoding: base64\n\n"
                                + base64("%PDF-1.4 (invented)")
                                + "\n",
                        Map.entry("bao cao.pdf", "%PDF-1.4 (invented)")),
                of(
                        "a package of Outlook",
                        HEAD
                                + mixed(
                                        "Content-Type: application/ms-tnef; name=winmail.dat\n"
                                                + "Content-Transfer-Encoding: base64\n\n"
                                                + Base64.getMimeEncoder()
                                                        .encodeToString(
                                                                new TnefBytes()
                                                                        .attach(
                                                                                "biểu số 1.txt",
                                                                                Bench.bytes("tnef"))
                                                                        .bytes())
                                                        .replace("\r", "")),
                        Map.entry("biểu số 1.txt", "tnef")),
                new Case(
                        "signed around",
                        Signing.enveloped(
                                new Signing("Văn thư")
                                        .sign(
                                                Bench.bytes(
                                                        attached("filename=\"ky.txt\"", "signed")
                                                                .replace("\n", "\r\n")),
                                                true)),
                        List.of(Map.entry("ky.txt", "signed"))),
                new Case(
                        "signed beside",
                        new Signing("Văn thư")
                                .detached(
                                        attached("filename=\"ky.txt\"", "beside")
                                                .replace("\n", "\r\n")),
                        List.of(Map.entry("ky.txt", "beside"))),
                of(
                        "Vietnamese names in every spelling",
                        HEAD
                                + mixed(
                                        attached(
                                                "filename*=UTF-8''b%C3%A1o%20c%C3%A1o.txt", "2231"),
                                        attached(
                                                "filename=\"=?UTF-8?B?"
                                                        + base64("phụ lục.txt")
                                                        + "?=\"",
                                                "2047"),
                                        attached(
                                                "filename=\""
                                                        + Normalizer.normalize(
                                                                "biểu mẫu.txt", Normalizer.Form.NFD)
                                                        + "\"",
                                                "nfd")),
                        Map.entry("báo cáo.txt", "2231"),
                        Map.entry("phụ lục.txt", "2047"),
                        Map.entry("biểu mẫu.txt", "nfd")));
    }

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

    @ParameterizedTest
    @MethodSource("cases")
    void nothingOfItIsLost(Case sent) {
        bench.start();
        mail.sendRaw(OFFICE, sent.mail());

        await().untilAsserted(() -> assertThat(bench.count("delivery")).isEqualTo(1));

        Map<String, Integer> expected = new HashMap<>();
        sent.documents().forEach(d -> expected.merge(d.getKey() + ": " + d.getValue(), 1, Integer::sum));
        Map<String, Integer> kept = new HashMap<>();
        bench.jdbc()
                .sql(
                        "select p.file_name, d.sha256 from delivery_part p"
                                + " join document d on d.id = p.document_id order by ordinal")
                .query()
                .listOfRows()
                .forEach(
                        row -> {
                            String text =
                                    new String(
                                            bench.original(row.get("sha256")),
                                            StandardCharsets.UTF_8);
                            kept.merge(row.get("file_name") + ": " + text.strip(), 1, Integer::sum);
                        });
        assertThat(kept).containsAllEntriesOf(expected);
        assertThat(Set.of("mail", "smime.p7s"))
                .as("nothing else is taken for a document")
                .doesNotContainAnyElementsOf(kept.keySet());
        assertThat(bench.count("parked")).isZero();
    }

    @SafeVarargs
    private static Case of(String what, String mail, Map.Entry<String, String>... documents) {
        return new Case(what, Bench.bytes(mail.replace("\n", "\r\n")), List.of(documents));
    }

    private static String mixed(String... parts) {
        return "Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\n"
                + "Kinh gui.\n--B\n"
                + String.join("\n--B\n", parts)
                + "\n--B--\n";
    }

    private static String attached(String disposition, String content) {
        String name = disposition.isEmpty() ? "" : "; " + disposition;
        return "Content-Type: application/octet-stream\nContent-Disposition: attachment"
                + name
                + "\nContent-Transfer-Encoding: base64\n\n"
                + base64(content);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(Bench.bytes(text));
    }
}
