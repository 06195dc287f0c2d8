package vn.tonghop.submission.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import vn.tonghop.consolidation.CanonicalJson;
import vn.tonghop.message.Messages;
import vn.tonghop.submission.TotalsWorkbook;

/**
 * The mail of one submission: the JSON that counts, and a workbook for people.
 *
 * <p>Its Message-ID is made of the idempotency key: one that is sent again is recognisable as the
 * same. It knows whether its text was handed over to the last byte.
 */
final class TotalsMail extends MimeMessage {

    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String id;
    private boolean handedOver;

    private TotalsMail(Session session, String id) {
        super(session);
        this.id = id;
    }

    /**
     * @param body the submission as {@code docs/ministry-endpoint.yaml} has it
     * @throws MessagingException when from or to are no addresses
     */
    static TotalsMail of(Session session, MailRoute route, String key, byte[] body)
            throws MessagingException, IOException {
        var from = new InternetAddress(route.from(), true);
        var mail = new TotalsMail(session, id(key, from));
        mail.setFrom(from);
        mail.setRecipients(Message.RecipientType.TO, InternetAddress.parse(route.to(), true));
        var submission = new ObjectMapper().readTree(body);
        mail.setSubject(subject(submission), "UTF-8");
        mail.setSentDate(new Date());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Tonghop-Key", key);
        var parts = new MimeMultipart();
        var text = new MimeBodyPart();
        text.setText(text(submission, key, body), "UTF-8");
        parts.addBodyPart(text);
        parts.addBodyPart(attachment(key + ".json", "application/json", body));
        parts.addBodyPart(attachment(key + ".xlsx", WORKBOOK, new TotalsWorkbook().of(body)));
        mail.setContent(parts);
        mail.saveChanges();
        return mail;
    }

    private static String id(String key, InternetAddress from) {
        var address = from.getAddress();
        return "<" + key + ".tonghop" + address.substring(address.indexOf('@')) + ">";
    }

    private static String subject(JsonNode submission) {
        return Messages.vi(
                "submission.mail.subject",
                submission.at("/regime/title").asText(),
                submission.at("/period/label").asText(),
                submission.at("/units/reported").asText(),
                submission.at("/units/expected").asText());
    }

    private static String text(JsonNode submission, String key, byte[] body) {
        var amends = submission.path("amends");
        return Messages.vi(
                "submission.mail.text",
                submission.at("/regime/title").asText(),
                submission.at("/period/label").asText(),
                submission.at("/units/reported").asText(),
                submission.at("/units/expected").asText(),
                key,
                CanonicalJson.sha256(new String(body, StandardCharsets.UTF_8)),
                amends.isTextual()
                        ? Messages.vi("submission.mail.amends", amends.asText()) + "\n"
                        : "");
    }

    private static MimeBodyPart attachment(String name, String type, byte[] bytes)
            throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        part.setFileName(name);
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    String id() {
        return id;
    }

    /** The server has been given all of it, but for the line that ends it. */
    boolean isHandedOver() {
        return handedOver;
    }

    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
        super.writeTo(out, without);
        handedOver = true;
    }
}
