package vn.tonghop.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tonghop.mime.Signature.Status;

class SignedMailTest {

    private static final String ENTITY =
            "Content-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\n"
                    + "Content-Type: text/plain; charset=utf-8\r\n\r\nKính gửi Sở.\r\n--B\r\n"
                    + "Content-Type: text/plain; name=\"bao cao.txt\"\r\n"
                    + "Content-Disposition: attachment; filename=\"bao cao.txt\"\r\n\r\n"
                    + "24 ho so\r\n--B--\r\n";

    private static Signing office;

    @BeforeAll
    static void keys() throws Exception {
        office = new Signing("Văn phòng UBND xã Mẫu");
    }

    @Test
    void theDocumentsWithinASignatureAreDocuments() throws Exception {
        var mail = MailWalk.walk(Signing.enveloped(office.sign(bytes(ENTITY), true)));

        assertThat(mail.documents()).extracting(Part::name).containsExactly("bao cao.txt");
        assertThat(mail.documents().get(0).bytes()).isEqualTo(bytes("24 ho so"));
        assertThat(mail.signatures())
                .extracting(Signature::status, Signature::signer)
                .containsExactly(tuple(Status.INTACT, "Văn phòng UBND xã Mẫu"));
    }

    @Test
    void aSignatureBesideTheContentIsJudged() throws Exception {
        var mail = MailWalk.walk(office.detached(ENTITY));

        assertThat(mail.documents()).extracting(Part::name).containsExactly("bao cao.txt");
        assertThat(mail.signatures()).extracting(Signature::status).containsExactly(Status.INTACT);
    }

    @Test
    void lineEndsChangedOnTheWayDoNotBreakASignature() throws Exception {
        String raw = new String(office.detached(ENTITY), StandardCharsets.UTF_8);
        var mail = MailWalk.walk(bytes(raw.replace("\r\n", "\n")));

        assertThat(mail.signatures()).extracting(Signature::status).containsExactly(Status.INTACT);
    }

    @Test
    void aFigureChangedAfterSigningIsSeen() throws Exception {
        String raw = new String(office.detached(ENTITY), StandardCharsets.UTF_8);
        var mail = MailWalk.walk(bytes(raw.replace("24 ho so", "42 ho so")));

        assertThat(mail.documents()).extracting(Part::name).containsExactly("bao cao.txt");
        assertThat(mail.signatures()).extracting(Signature::status).containsExactly(Status.BROKEN);
    }

    @Test
    void withoutItsCertificateASignatureIsUnknownAndTheContentOpen() throws Exception {
        var mail = MailWalk.walk(Signing.enveloped(office.sign(bytes(ENTITY), true, false)));

        assertThat(mail.documents()).hasSize(1);
        assertThat(mail.signatures()).containsExactly(new Signature(Status.UNKNOWN, "?"));
    }

    @Test
    void anEncryptedMailStaysWhatItIs() throws Exception {
        var mail = MailWalk.walk(Signing.enveloped(office.encrypt(bytes(ENTITY))));

        assertThat(mail.documents()).extracting(Part::name).containsExactly("smime.p7m");
        assertThat(SignedData.kind(mail.documents().get(0).bytes()))
                .isEqualTo(SignedData.Kind.ENCRYPTED);
    }

    @Test
    void signaturesWithinSignaturesEndSomewhere() throws Exception {
        byte[] entity = bytes(ENTITY);
        for (int i = 0; i < 8; i++) {
            entity = Signing.enveloped(office.sign(entity, true));
        }
        var mail = MailWalk.walk(entity);

        assertThat(mail.documents()).extracting(Part::name).containsExactly("smime.p7m");
        assertThat(mail.signatures()).hasSize(5);
    }

    @Test
    void whatOutlookPackedIsUnpacked() throws Exception {
        byte[] inner = new TnefBytes().attach("phụ lục.txt", bytes("20")).bytes();
        byte[] packed =
                new TnefBytes()
                        .attach("báo cáo tháng 8.txt", bytes("24 ho so"))
                        .attach("FW.msg", new TnefBytes().attach("phụ lục.txt", bytes("20")))
                        .bytes();
        String raw =
                "From: a@b.vn\r\nTo: c@d.vn\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + java.util.Base64.getMimeEncoder().encodeToString(packed);
        var mail = MailWalk.walk(bytes(raw));

        assertThat(Tnef.isTnef(inner)).isTrue();
        assertThat(mail.documents())
                .extracting(Part::name)
                .containsExactly("báo cáo tháng 8.txt", "phụ lục.txt");
        assertThat(mail.documents().get(1).bytes()).isEqualTo(bytes("20"));
    }

    @Test
    void aBrokenPackageOfOutlookIsKeptWhole() throws Exception {
        byte[] packed = new TnefBytes().attach("a.txt", bytes("24 ho so")).bytes();
        byte[] cut = java.util.Arrays.copyOf(packed, 60);
        String raw =
                "From: a@b.vn\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + java.util.Base64.getMimeEncoder().encodeToString(cut);

        assertThat(MailWalk.walk(bytes(raw)).documents())
                .singleElement()
                .satisfies(p -> assertThat(p.name()).isEqualTo("winmail.dat"))
                .satisfies(p -> assertThat(p.bytes()).isEqualTo(cut));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
