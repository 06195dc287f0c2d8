package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Files.bytes;
import static vn.tonghop.reading.Files.zip;
import static vn.tonghop.reading.Readouts.annexes;
import static vn.tonghop.reading.Readouts.lines;
import static vn.tonghop.reading.Readouts.problems;
import static vn.tonghop.reading.Readouts.read;
import static vn.tonghop.reading.Readouts.refusal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The envelopes are invented. */
class EdXmlFormatTest {

    private static final byte[] REPORT = bytes("Số: 12/BC-UBND\nBÁO CÁO\nTiếp nhận 24 hồ sơ.\n");

    private static final String HEADER =
            "<edXML:edXMLEnvelope><edXML:edXMLHeader><edXML:MessageHeader>"
                    + "<edXML:From><edXML:OrganId>000.00.01.H99</edXML:OrganId>"
                    + "<edXML:OrganName>UBND xã Mẫu</edXML:OrganName></edXML:From>"
                    + "<edXML:Code><edXML:CodeNumber>12</edXML:CodeNumber>"
                    + "<edXML:CodeNotation>BC-UBND</edXML:CodeNotation></edXML:Code>"
                    + "<edXML:Subject>Báo cáo tháng 8</edXML:Subject>"
                    + "</edXML:MessageHeader></edXML:edXMLHeader></edXML:edXMLEnvelope>";

    @Test
    void theDocumentSpeaksAndTheEnvelopeStandsBesideIt() throws Exception {
        byte[] xml =
                envelope(
                        attachment("phụ lục.xlsx", ArchiveFormatsTest.workbook("7"))
                                + attachment("báo cáo.txt", zip("báo cáo.txt", REPORT)));

        assertThat(lines("a.edxml", xml)).contains("1:3 Tiếp nhận 24 hồ sơ.");
        assertThat(annexes("a.edxml", xml)).containsExactly("edXML", "phụ lục.xlsx");
        assertThat(read("a.edxml", xml).annexes().get(0).read().pages().get(0).lines())
                .extracting(Line::text)
                .contains(
                        "From/OrganName: UBND xã Mẫu",
                        "Code/CodeNumber: 12",
                        "Code/CodeNotation: BC-UBND",
                        "Subject: Báo cáo tháng 8");
        assertThat(read("a.edxml", xml).mediaType()).isEqualTo("application/edxml+xml");
    }

    @Test
    void anAttachmentThatIsNoZipIsReadAsItIs() {
        byte[] xml = envelope(attachment("báo cáo.txt", REPORT));

        assertThat(lines("a.xml", xml)).startsWith("1:1 Số: 12/BC-UBND");
    }

    @Test
    void anEnvelopeWithoutADocumentIsNone() {
        assertThat(refusal("a.xml", envelope(""))).isEqualTo("READ-016");
    }

    @Test
    void aDocumentTypeIsNotReadAndNothingIsFetched() {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE edXML [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        String inside = new String(envelope(""), StandardCharsets.UTF_8);

        assertThat(refusal("a.xml", bytes(bomb + inside.substring(inside.indexOf("<edXML")))))
                .isEqualTo("READ-014");
        assertThat(refusal("a.xml", bytes(inside.replace("<AttachmentEncoded>", "&lol;"))))
                .isIn("READ-008", "READ-014");
    }

    @Test
    void theParserIsThePlatformsWhateverALibraryBringsAlong() {
        String key = "javax.xml.stream.XMLInputFactory";
        System.setProperty(key, "no.such.Parser");
        try {
            assertThat(lines("a.xml", envelope(attachment("báo cáo.txt", REPORT)))).hasSize(3);
        } finally {
            System.clearProperty(key);
        }
    }

    @Test
    void elementsNestedWithoutEndAreRefused() {
        assertThat(refusal("a.xml", bytes("<edXML>" + "<a>".repeat(200_000))))
                .isEqualTo("READ-018");
    }

    @Test
    void aFileThatIsCutIsBroken() {
        byte[] xml = envelope(attachment("báo cáo.txt", REPORT));

        assertThat(refusal("a.xml", java.util.Arrays.copyOf(xml, xml.length - 30)))
                .isEqualTo("READ-008");
        assertThat(problems("a.txt", bytes("Văn bản nói về <edXML> mà thôi"))).isEmpty();
    }

    private static String attachment(String name, byte[] content) {
        return "<Attachment><AttachmentName>"
                + name
                + "</AttachmentName><edXML:ContentTransferEncoded>"
                + Base64.getMimeEncoder().encodeToString(content)
                + "</edXML:ContentTransferEncoded></Attachment>";
    }

    private static byte[] envelope(String attachments) {
        return bytes(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<edXML xmlns:edXML=\"http://www.e-doc.vn/Schema/\">"
                        + HEADER
                        + "<AttachmentEncoded>"
                        + attachments
                        + "</AttachmentEncoded></edXML>");
    }
}
