package vn.tonghop.simulator;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.DataHandler;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The province's mail server: IMAP, POP3 and SMTP, without TLS. The gateway reads the mailbox {@link
 * #ADDRESS}; every other address that gets mail has a mailbox of its own.
 */
public final class MailServer implements AutoCloseable {

    /** The mailbox the offices report to. */
    public static final String ADDRESS = "baocao@tonghop.example.vn";

    private static final String PASSWORD = "hop-thu-bao-cao";

    /** What an office writes when the report is in the attachment. */
    public static final String GREETING = "Kính gửi kèm theo thư này báo cáo của đơn vị.";

    private static final String HOST = "127.0.0.1";

    private final GreenMail server =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP),
                        new ServerSetup(0, HOST, ServerSetup.PROTOCOL_IMAP),
                        new ServerSetup(0, HOST, ServerSetup.PROTOCOL_POP3)
                    });
    private final Clock clock;

    private MailServer(Clock clock) {
        this.clock = clock;
    }

    public static MailServer start() {
        return start(Clock.systemUTC());
    }

    /**
     * @param clock the time that the Date header of sent mails shows
     */
    public static MailServer start(Clock clock) {
        var mail = new MailServer(clock);
        mail.server.start();
        mail.server.setUser(ADDRESS, ADDRESS, PASSWORD);
        return mail;
    }

    public String host() {
        return HOST;
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    public int popPort() {
        return server.getPop3().getPort();
    }

    /** From now on this opens the gateway's mailbox: another password, or an access token. */
    public void opensWith(String secret) {
        server.setUser(ADDRESS, ADDRESS, secret);
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public String username() {
        return ADDRESS;
    }

    public String password() {
        return PASSWORD;
    }

    /**
     * An office mails these files to the gateway, with a line of greeting.
     *
     * @return the mail's Message-ID
     */
    public String send(String from, String subject, Enclosure... enclosures) {
        return send(from, subject, GREETING, Map.of(), enclosures);
    }

    /**
     * An office mails this text, and these files if any, to the gateway.
     *
     * @param headers more headers, as a hostile sender would put them
     * @return the mail's Message-ID
     */
    public String send(
            String from,
            String subject,
            String text,
            Map<String, String> headers,
            Enclosure... enclosures) {
        try {
            MimeMessage mail = new MimeMessage(session());
            mail.setFrom(new InternetAddress(from));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(ADDRESS));
            mail.setSubject(subject, "UTF-8");
            mail.setSentDate(Date.from(clock.instant()));
            for (var header : headers.entrySet()) {
                mail.setHeader(header.getKey(), header.getValue());
            }
            if (enclosures.length == 0) {
                mail.setText(text, "UTF-8");
            } else {
                mail.setContent(withEnclosures(text, enclosures));
            }
            Transport.send(mail);
            return mail.getMessageID();
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("the simulated mail server refused a mail", e);
        }
    }

    /**
     * Delivers these very bytes, for mails that no decent mail program writes. The server adds the
     * {@code Return-Path} as the last server on the way does (RFC 5321, 4.4).
     *
     * @param envelopeFrom the return path; empty for the null sender of bounces
     */
    public void sendRaw(String envelopeFrom, byte[] mail) {
        try {
            if (envelopeFrom.isEmpty()) {
                // GreenMail's SMTP takes no null sender: the last hop is played here
                gateway().deliver(untouched(session(), withNullSender(mail)));
                return;
            }
            Session session = session();
            session.getProperties().setProperty("mail.smtp.from", envelopeFrom);
            Transport.send(
                    untouched(session, new ByteArrayInputStream(mail)),
                    new InternetAddress[] {new InternetAddress(ADDRESS)});
        } catch (MessagingException e) {
            throw new IllegalStateException("the simulated mail server refused a mail", e);
        }
    }

    /** What has arrived for this address, oldest first. */
    public List<Letter> inboxOf(String address) {
        GreenMailUser user = server.getUserManager().getUserByEmail(address);
        if (user == null) {
            return List.of();
        }
        var letters = new ArrayList<Letter>();
        for (var stored : inbox(user).getMessages()) {
            letters.add(Letter.of(stored.getMimeMessage()));
        }
        return letters;
    }

    /** How many mails of the gateway's mailbox nobody has taken yet. */
    public int unseen() {
        return (int)
                inbox(gateway()).getMessages().stream()
                        .filter(m -> !m.getFlags().contains(Flags.Flag.SEEN))
                        .count();
    }

    /** How many mails the gateway's mailbox holds, taken or not. */
    public int held() {
        return inbox(gateway()).getMessageCount();
    }

    @Override
    public void close() {
        server.stop();
    }

    private GreenMailUser gateway() {
        return server.getUserManager().getUserByEmail(ADDRESS);
    }

    private MailFolder inbox(GreenMailUser user) {
        try {
            return server.getManagers().getImapHostManager().getInbox(user);
        } catch (FolderException e) {
            throw new IllegalStateException("no inbox for " + user.getEmail(), e);
        }
    }

    private static MimeMessage untouched(Session session, InputStream mail)
            throws MessagingException {
        return new MimeMessage(session, mail) {
            @Override
            public void saveChanges() {
                // the bytes stay as they are
            }
        };
    }

    private static InputStream withNullSender(byte[] mail) {
        return new SequenceInputStream(
                new ByteArrayInputStream("Return-Path: <>\r\n".getBytes(StandardCharsets.US_ASCII)),
                new ByteArrayInputStream(mail));
    }

    private Session session() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", HOST);
        properties.setProperty("mail.smtp.port", Integer.toString(smtpPort()));
        properties.setProperty("mail.smtp.timeout", "10000");
        return Session.getInstance(properties);
    }

    private static MimeMultipart withEnclosures(String text, Enclosure... enclosures)
            throws MessagingException, UnsupportedEncodingException {
        var parts = new MimeMultipart();
        var body = new MimeBodyPart();
        body.setText(text, "UTF-8");
        parts.addBodyPart(body);
        for (Enclosure enclosure : enclosures) {
            var part = new MimeBodyPart();
            part.setDataHandler(
                    new DataHandler(
                            new ByteArrayDataSource(enclosure.bytes(), enclosure.mediaType())));
            part.setFileName(MimeUtility.encodeText(enclosure.name(), "UTF-8", "B"));
            parts.addBodyPart(part);
        }
        return parts;
    }
}
