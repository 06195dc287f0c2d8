package vn.tonghop.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.mime.MalformedMail.Why;

class MailWalkTest {

    private static final String HEAD =
            """
            Return-Path: <vanthu@thapmuoi.example.vn>
            From: =?UTF-8?B?VsSDbiB0aMawIFVCTkQ=?= <VanThu@ThapMuoi.example.vn>
            To: baocao@example.vn
            Subject: =?UTF-8?Q?B=C3=A1o_c=C3=A1o_th=C3=A1ng_11?=
            Date: Mon, 20 Nov 2023 08:15:00 +0700
            Message-ID: <abc@thapmuoi.example.vn>
            MIME-Version: 1.0
            """;

    @Test
    void theEnvelopeIsDecoded() throws Exception {
        var mail = walk(HEAD + "\nKính gửi Sở.\n");

        assertThat(mail.subject()).isEqualTo("Báo cáo tháng 11");
        assertThat(mail.from()).isEqualTo("vanthu@thapmuoi.example.vn");
        assertThat(mail.replyTo()).isEqualTo("vanthu@thapmuoi.example.vn");
        assertThat(mail.date()).isEqualTo(Instant.parse("2023-11-20T01:15:00Z"));
        assertThat(mail.messageId()).isEqualTo("<abc@thapmuoi.example.vn>");
        assertThat(mail.automatic()).isFalse();
    }

    @Test
    void aMailWithoutAttachmentsIsItsOwnDocument() throws Exception {
        var mail = walk(HEAD + "\nKính gửi Sở.\n");

        assertThat(mail.documents()).containsExactly(mail.body());
        assertThat(mail.body().name()).isEqualTo("Báo cáo tháng 11.txt");
        assertThat(text(mail.body())).isEqualTo("Kính gửi Sở.\n");
    }

    @Test
    void partsOfTheSameNameAndWithoutANameAreAllKept() throws Exception {
        var mail =
                walk(
                        mixed(
                                part("application/pdf; name=a.pdf", "", "%PDF-1"),
                                part("application/pdf; name=a.pdf", "", "%PDF-2"),
                                part(
                                        "application/pdf",
                                        "Content-Disposition: attachment",
                                        "%PDF-3"),
                                part("application/octet-stream", "", "x")));

        assertThat(mail.documents())
                .extracting(Part::name, Part::path, MailWalkTest::text)
                .containsExactly(
                        tuple("a.pdf", "1", "%PDF-1"),
                        tuple("a.pdf", "2", "%PDF-2"),
                        tuple("part-3.pdf", "3", "%PDF-3"),
                        tuple("part-4", "4", "x"));
    }

    @Test
    void aMailThatIsThePdfBringsThePdf() throws Exception {
        var mail =
                walk(
                        HEAD
                                + "Content-Type: application/pdf; name=\"bao-cao.pdf\"\n"
                                + "Content-Transfer-Encoding: base64\n\n"
                                + base64("%PDF-1.7 x"));

        assertThat(mail.body()).isNull();
        assertThat(mail.documents()).extracting(Part::name).containsExactly("bao-cao.pdf");
        assertThat(text(mail.documents().get(0))).isEqualTo("%PDF-1.7 x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attachment; filename=\"=?UTF-8?B?QsOhbyBjw6FvIHRow6FuZyAxMS5wZGY=?=\"",
                // a character cut between two encoded words
                "attachment; filename=\"=?UTF-8?B?QsM=?= =?UTF-8?B?oW8gY8OhbyB0aMOhbmcgMTEucGRm?=\"",
                "attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20th%C3%A1ng%2011.pdf",
                "attachment; filename*0*=UTF-8''B%C3; filename*1*=%A1o%20c%C3%A1o;"
                        + " filename*2=\" tháng 11.pdf\"",
                "attachment; filename=\"Báo cáo tháng 11.pdf\"",
                "attachment; filename=Báo cáo tháng 11.pdf",
                "attachment; filename=\"bao cao.pdf\";\n filename*=utf-8''B%C3%A1o%20c%C3%A1o%20th%C3%A1ng%2011.pdf",
                "attachment; filename=\"C:\\Users\\vanthu\\Báo cáo tháng 11.pdf\"",
                "attachment; filename=\"../../etc/Báo cáo tháng 11.pdf\"",
            })
    void aVietnameseNameIsReadHoweverItWasWritten(String disposition) throws Exception {
        var mail = walk(mixed(part("application/pdf", "Content-Disposition: " + disposition, "x")));

        assertThat(mail.documents().get(0).name()).isEqualTo("Báo cáo tháng 11.pdf");
    }

    @Test
    void aDecomposedNameIsComposed() throws Exception {
        String name = Normalizer.normalize("Báo cáo huyện Tháp Mười.pdf", Normalizer.Form.NFD);
        var mail =
                walk(
                        mixed(
                                part(
                                        "application/pdf",
                                        "Content-Disposition: attachment; filename=\""
                                                + name
                                                + "\"",
                                        "x")));

        assertThat(mail.documents().get(0).name()).isEqualTo("Báo cáo huyện Tháp Mười.pdf");
    }

    @Test
    void aForwardedMailIsOpened() throws Exception {
        String inner = mixed(part("application/pdf; name=trong.pdf", "", "%PDF"));
        var mail =
                walk(
                        mixed(
                                part("text/plain", "", "Xin chuyển."),
                                part("message/rfc822", "", inner)));

        assertThat(mail.documents()).extracting(Part::name).containsExactly("trong.pdf");
        assertThat(mail.documents().get(0).path()).isEqualTo("2.1");
        assertThat(text(mail.body())).isEqualTo("Xin chuyển.");
    }

    @Test
    void aForwardedMailWithoutAttachmentsIsADocumentByItsText() throws Exception {
        var mail =
                walk(
                        mixed(
                                part("text/plain", "", "Xin chuyển."),
                                part("message/rfc822", "", HEAD + "\nBáo cáo: 5 hồ sơ.")));

        assertThat(mail.documents())
                .extracting(MailWalkTest::text)
                .containsExactly("Báo cáo: 5 hồ sơ.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/vcard; name=lien-he.vcf|BEGIN:VCARD",
                "application/octet-stream; name=smime.p7s|x",
                "application/octet-stream; name=moi.ICS|BEGIN:VCALENDAR",
                "image/png; name=logo.png|PNG",
            })
    void aTrifleBesideTheTextDoesNotHideIt(String type, String content) throws Exception {
        var mail =
                walk(
                        mixed(
                                part("text/plain", "", "Tháng này 5 hồ sơ."),
                                part(type, "Content-Disposition: attachment", content)));

        assertThat(mail.documents()).hasSize(2).first().isEqualTo(mail.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số: 12/BC-UBND",
                "So: 12/BC-UBND",
                "Số:     /2023/BC-UBND",
                "UBND HUYỆN A    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "          BÁO CÁO",
            })
    void aReportInTheTextIsADocumentBesideAnAttachment(String form) throws Exception {
        String report = form + "\n" + "Tiếp nhận 24 hồ sơ, giải quyết 20 hồ sơ.\n".repeat(12);
        var mail =
                walk(
                        mixed(
                                part("text/plain; charset=utf-8", "", report),
                                part("text/plain; name=a.txt", "", "abcd")));

        assertThat(mail.documents())
                .extracting(Part::name)
                .containsExactly("Báo cáo tháng 11.txt", "a.txt");
        assertThat(text(mail.documents().get(0))).startsWith(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kính gửi Sở báo cáo.\nSố: 12/BC-UBND\nTrân trọng.",
                "BÁO CÁO tháng 11 xin gửi kèm.",
                "Ủy ban nhân dân huyện gửi Báo cáo số 12/BC-UBND ngày 15/11/2023 về kết quả giải"
                        + " quyết thủ tục hành chính. Đề nghị Sở xem xét, tổng hợp và cho biết nếu"
                        + " còn thiếu sót để huyện bổ sung kịp thời.\nTrân trọng cảm ơn quý Sở đã"
                        + " phối hợp, giúp đỡ huyện trong thời gian qua.\nNơi nhận: như trên; lưu:"
                        + " văn thư, văn phòng, bộ phận một cửa, trung tâm hành chính công.\n",
                "Xin gửi.\n> Số: 5443/BTTTT-CĐSQG\n> a\n",
            })
    void aCoveringNoteBesideAnAttachmentIsNoDocument(String note) throws Exception {
        String quoted = "> Đề nghị các đơn vị báo cáo số hồ sơ trực tuyến.\n".repeat(20);
        var mail =
                walk(
                        mixed(
                                part("text/plain; charset=utf-8", "", note + "\n" + quoted),
                                part("application/pdf; name=a.pdf", "", "%PDF")));

        assertThat(mail.documents()).extracting(Part::name).containsExactly("a.pdf");
    }

    @Test
    void aReportInTheTextOfAForwardedMailIsADocumentBesideItsAttachment() throws Exception {
        String report = "Số: 12/BC-UBND\n" + "Tiếp nhận 24 hồ sơ trực tuyến.\n".repeat(20);
        var inner = mixed(part("text/plain", "", report), part("text/plain; name=a.txt", "", "x"));

        assertThat(walk(HEAD + "Content-Type: message/rfc822\n\n" + inner).documents())
                .extracting(Part::name)
                .containsExactly("Báo cáo tháng 11.txt", "a.txt");
    }

    @Test
    void theSixthMailWithinAMailIsKeptUnopened() throws Exception {
        String mail = mixed(part("application/pdf; name=day.pdf", "", "%PDF"));
        for (int i = 0; i < 6; i++) {
            mail = HEAD + "Content-Type: message/rfc822\n\n" + mail;
        }

        assertThat(walk(mail).documents())
                .singleElement()
                .satisfies(p -> assertThat(p.mediaType()).isEqualTo("message/rfc822"))
                .satisfies(p -> assertThat(text(p)).contains("day.pdf"));
    }

    @Test
    void thePlainFormOfALetterIsItsBodyAndTheImageInItIsNoDocument() throws Exception {
        var mail =
                walk(
                        HEAD
                                + """
                                Content-Type: multipart/alternative; boundary=A

                                --A
                                Content-Type: text/plain; charset=utf-8

                                Chữ thường
                                --A
                                Content-Type: multipart/related; boundary=AB

                                --AB
                                Content-Type: text/html; charset=utf-8

                                <p>Chữ <b>đậm</b></p>
                                --AB
                                Content-Type: image/png; name=logo.png
                                Content-ID: <logo>

                                PNG
                                --AB--
                                --A--
                                """);

        assertThat(text(mail.body())).isEqualTo("Chữ thường");
        assertThat(mail.documents()).containsExactly(mail.body());
        assertThat(mail.parts())
                .filteredOn(Part::inline)
                .extracting(Part::name)
                .containsExactly("logo.png");
    }

    @Test
    void aLetterInHtmlOnlyIsReadAsText() throws Exception {
        var mail =
                walk(
                        HEAD
                                + "Content-Type: text/html; charset=utf-8\n\n"
                                + "<html><head><title>x</title><style>p{}</style></head><body><p>Kính"
                                + " gửi:\n Sở</p><table><tr><td>Tổng</td><td>1.234</td></tr></table>"
                                + "Hết<br>dòng</body></html>");

        assertThat(text(mail.body())).isEqualTo("Kính gửi: Sở\n\nTổng\t1.234\nHết\ndòng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1258", "utf-8", "utf-16be", "no-such-charset"})
    void theBodyIsDecodedByItsCharacterSet(String charset) throws Exception {
        var known =
                charset.equals("no-such-charset")
                        ? StandardCharsets.UTF_8
                        : Charset.forName(charset);
        var raw = new ByteArrayOutputStream();
        raw.writeBytes(
                (HEAD + "Content-Type: text/plain; charset=" + charset + "\n\n")
                        .getBytes(StandardCharsets.UTF_8));
        raw.writeBytes("Công văn".getBytes(known));

        assertThat(text(MailWalk.walk(raw.toByteArray()).body())).isEqualTo("Công văn");
    }

    @Test
    void damagedBase64IsSavedAndMarked() throws Exception {
        var mail =
                walk(
                        mixed(
                                part(
                                        "application/pdf; name=a.pdf",
                                        "Content-Transfer-Encoding: base64",
                                        "JVBERi0x*LjcK#JVBE")));

        assertThat(mail.documents().get(0).damaged()).isTrue();
        assertThat(text(mail.documents().get(0))).startsWith("%PDF-1.7");
    }

    @Test
    void aLostEndBoundaryAndALostBoundaryParameterLoseNothing() throws Exception {
        String content =
                "--B\nContent-Type: application/pdf; name=a.pdf\n\n%PDF\n--B\nContent-Type: application/pdf; name=b.pdf\n\n%PDF";

        assertThat(
                        walk(HEAD + "Content-Type: multipart/mixed; boundary=B\n\n" + content)
                                .documents())
                .hasSize(2);
        assertThat(walk(HEAD + "Content-Type: multipart/mixed\n\n" + content).documents())
                .hasSize(2);
    }

    @Test
    void lineEndsOfAnyKindAreUnderstood() throws Exception {
        String mail = mixed(part("application/pdf; name=a.pdf", "", "%PDF"));

        assertThat(walk(mail.replace("\n", "\r\n")).documents()).hasSize(1);
        assertThat(walk(mail.replace("\n", "\r")).documents()).hasSize(1);
        assertThat(walk("From x@y Mon Nov 20 08:15:00 2023\n" + mail).documents()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; x=y",
                "Precedence: Bulk",
                "Precedence: auto_reply",
                "List-Id: <tin.example.vn>",
                "X-Auto-Response-Suppress: All",
                "Content-Type: multipart/report; boundary=B",
            })
    void aMachinesMailIsKnownByItsHeader(String header) throws Exception {
        var mail = walk(HEAD + header + "\n\nVắng mặt.");

        assertThat(mail.automatic()).isTrue();
        assertThat(mail.automaticReason()).startsWith(header.substring(0, header.indexOf(':')));
    }

    @Test
    void anEmptyReturnPathOrTheMailSystemAsAuthorIsAMachine() throws Exception {
        assertThat(walk("Return-Path: <>\nFrom: a@b.vn\n\nx").automatic()).isTrue();
        assertThat(walk("From: MAILER-DAEMON@mail.example.vn\n\nx").automatic()).isTrue();
        assertThat(walk("Auto-Submitted: no\nFrom: a@b.vn\n\nx").automatic()).isFalse();
    }

    @Test
    void aBouncesReturnedMailIsNoDocument() throws Exception {
        String bounce =
                mixed(
                                part("text/plain", "", "Không gửi được."),
                                part("message/delivery-status", "", "Status: 5.1.1"),
                                part(
                                        "message/rfc822",
                                        "",
                                        mixed(part("application/pdf; name=a.pdf", "", "x"))))
                        .replaceFirst("multipart/mixed", "multipart/report");

        assertThat(walk(bounce).documents())
                .extracting(MailWalkTest::text)
                .containsExactly("Không gửi được.");
    }

    @Test
    void anAttachmentOfTextKeepsItsBytes() throws Exception {
        byte[] tcvn = {'B', (byte) 0xB8, 'o'};
        var mail =
                walk(
                        mixed(
                                part(
                                        "text/plain; name=a.txt",
                                        "Content-Transfer-Encoding: base64",
                                        Base64.getEncoder().encodeToString(tcvn))));

        assertThat(mail.documents().get(0).bytes()).isEqualTo(tcvn);
    }

    @Test
    void anEmptyAttachmentIsStillADocument() throws Exception {
        assertThat(walk(mixed(part("application/pdf; name=rong.pdf", "", ""))).documents())
                .extracting(Part::name)
                .containsExactly("rong.pdf");
    }

    @Test
    void aStrangeSendersAddressIsFoundOrUnknown() throws Exception {
        assertThat(walk("From: Phòng, VH <a@b.vn\n\nx").from()).isEqualTo("a@b.vn");
        assertThat(walk("From: khong co\n\nx").from()).isNull();
        assertThat(walk("From: a@b.vn\nReply-To: C <c@d.vn>\n\nx").replyTo()).isEqualTo("c@d.vn");
    }

    @Test
    void whatIsNoMailIsRefused() {
        assertThatThrownBy(() -> walk("Kính gửi Sở Thông tin\nxin báo cáo"))
                .isInstanceOfSatisfying(
                        MalformedMail.class, e -> assertThat(e.why()).isEqualTo(Why.NO_HEADER));
        assertThatThrownBy(() -> MailWalk.walk(new byte[0])).isInstanceOf(MalformedMail.class);
        assertThatThrownBy(() -> MailWalk.walk(new byte[100_000]))
                .isInstanceOf(MalformedMail.class);
    }

    @Test
    void tooManyPartsAndTooDeepNestingAreRefusedQuickly() {
        var many = new String[1_100];
        Arrays.fill(many, part("text/plain", "", "x"));
        var deep = new StringBuilder(HEAD);
        for (int i = 0; i < 5_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
        }

        assertThatThrownBy(() -> walk(mixed(many)))
                .isInstanceOfSatisfying(
                        MalformedMail.class,
                        e -> assertThat(e.why()).isEqualTo(Why.TOO_MANY_PARTS));
        assertTimeout(
                Duration.ofSeconds(5),
                () ->
                        assertThatThrownBy(() -> walk(deep.toString()))
                                .isInstanceOfSatisfying(
                                        MalformedMail.class,
                                        e -> assertThat(e.why()).isEqualTo(Why.TOO_DEEP)));
    }

    @Test
    void whatTheMailLibraryWritesIsRead() throws Exception {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom("a@b.vn");
        message.setSubject(
                "Báo cáo về việc tuyên truyền dịch vụ công trực tuyến của huyện Tháp Mười năm 2023",
                "UTF-8");
        var body = new MimeBodyPart();
        body.setText("Kính gửi: các đơn vị", "UTF-8");
        var file = new MimeBodyPart();
        file.setContent(new byte[] {1, 2, 3}, "application/octet-stream");
        file.setFileName(
                MimeUtility.encodeText(
                        "Phụ lục báo cáo số liệu giải quyết thủ tục hành chính.xlsx",
                        "UTF-8",
                        "B"));
        message.setContent(new MimeMultipart(body, file));
        var raw = new ByteArrayOutputStream();
        message.writeTo(raw);

        var mail = MailWalk.walk(raw.toByteArray());

        assertThat(mail.subject())
                .isEqualTo(
                        "Báo cáo về việc tuyên truyền dịch vụ công trực tuyến của huyện Tháp Mười năm 2023");
        assertThat(text(mail.body())).isEqualTo("Kính gửi: các đơn vị");
        assertThat(mail.documents())
                .singleElement()
                .extracting(Part::name)
                .isEqualTo("Phụ lục báo cáo số liệu giải quyết thủ tục hành chính.xlsx");
        assertThat(mail.documents().get(0).bytes()).containsExactly(1, 2, 3);
    }

    private static String part(String type, String more, String content) {
        return "Content-Type: "
                + type
                + "\n"
                + (more.isEmpty() ? "" : more + "\n")
                + "\n"
                + content;
    }

    private static int boundaries;

    private static String mixed(String... parts) {
        String boundary = "=_b" + ++boundaries;
        var mail = new StringBuilder(HEAD);
        mail.append("Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\n\nMIME.\n");
        for (var part : parts) {
            mail.append("--" + boundary + "\n").append(part).append("\n");
        }
        return mail.append("--" + boundary + "--\n").toString();
    }

    private static String base64(String text) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Mail walk(String mail) throws MalformedMail {
        return MailWalk.walk(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Part part) {
        return new String(part.bytes(), StandardCharsets.UTF_8);
    }
}
