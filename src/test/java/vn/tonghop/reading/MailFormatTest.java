package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Files.bytes;
import static vn.tonghop.reading.Readouts.annexes;
import static vn.tonghop.reading.Readouts.lines;
import static vn.tonghop.reading.Readouts.problems;
import static vn.tonghop.reading.Readouts.read;
import static vn.tonghop.reading.Readouts.refusal;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailFormatTest {

    private static final String HEAD =
            "From: a@b.vn\nTo: c@d.vn\nSubject: Báo cáo\nDate: Mon, 20 Nov 2023 08:15:00 +0700\n";

    @Test
    void theFirstAttachmentThatCanBeReadSpeaksForTheMail() throws Exception {
        byte[] mail =
                mail(
                        part("logo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0}),
                        part(
                                "báo cáo.pdf",
                                Files.pdf(new Files.At[] {new Files.At(70, 70, "5 hồ sơ")})),
                        part("phụ lục.txt", bytes("x")));

        assertThat(lines("a.eml", mail)).containsExactly("1:1 5 hồ sơ");
        assertThat(read("a.eml", mail).mediaType()).isEqualTo("message/rfc822");
        assertThat(annexes("a.eml", mail)).containsExactly("phụ lục.txt");
        assertThat(problems("a.eml", mail)).containsExactly("READ-021", "READ-060");
        assertThat(read("a.eml", mail).problems().get(1).message()).contains("logo.png");
    }

    @Test
    void aMailWithoutAttachmentsIsItsText() {
        assertThat(lines("a.eml", bytes(HEAD + "\nKính gửi Sở.\n5 hồ sơ.\n")))
                .containsExactly("1:1 Kính gửi Sở.", "1:2 5 hồ sơ.");
        assertThat(problems("a.eml", bytes(HEAD + "\nKính gửi Sở."))).isEmpty();
    }

    @Test
    void aReportInTheTextSpeaksForTheMailAndWhatIsAttachedIsItsAnnex() throws Exception {
        String report =
                "Số: 12/BC-UBND\n" + "Tiếp nhận 24 hồ sơ, giải quyết 20 hồ sơ.\n".repeat(12);
        byte[] mail =
                mail(
                        "Content-Type: text/plain; charset=utf-8\n\n" + report,
                        part("lien-he.vcf", bytes("BEGIN:VCARD")),
                        part("ghi chú.txt", bytes("abcd")));

        assertThat(lines("a.eml", mail)).startsWith("1:1 Số: 12/BC-UBND");
        assertThat(read("a.eml", mail).problems())
                .singleElement()
                .satisfies(f -> assertThat(f.code()).isEqualTo("READ-021"))
                .satisfies(f -> assertThat(f.message()).contains("lien-he.vcf, ghi chú.txt"));
    }

    @Test
    void aMailWhoseAttachmentsCannotBeReadSaysWhy() {
        assertThat(refusal("a.eml", mail(part("a.pdf", new byte[0])))).isEqualTo("READ-001");
        assertThat(refusal("a.eml", bytes(HEAD + "\n\n"))).isEqualTo("READ-016");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void aMailIsOneWhateverItsLinesEndWith(String end) throws Exception {
        byte[] mail = bytes((HEAD + "\nKính gửi Sở.\n5 hồ sơ.\n").replace("\n", end));

        assertThat(read("a.eml", mail).mediaType()).isEqualTo("message/rfc822");
        assertThat(lines("a.eml", mail)).containsExactly("1:1 Kính gửi Sở.", "1:2 5 hồ sơ.");
    }

    @Test
    void fieldsThatOnlyTheTextHoldsDoNotMakeAMail() throws Exception {
        String forwarded = "Note: see below\n\n" + HEAD;

        assertThat(read("a.txt", bytes(forwarded)).mediaType()).isEqualTo("text/plain");
        assertThat(read("a.txt", bytes(forwarded.replace("\n", "\r\n"))).mediaType())
                .isEqualTo("text/plain");
    }

    private static String part(String name, byte[] bytes) {
        return "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=\""
                + name
                + "\"\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(bytes);
    }

    private static byte[] mail(String... parts) {
        var mail = new StringBuilder(HEAD + "Content-Type: multipart/mixed; boundary=B\n\n");
        for (var part : parts) {
            mail.append("--B\n").append(part).append("\n");
        }
        return bytes(mail + "--B--\n");
    }
}
