package vn.tonghop.intake.mailbox;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/**
 * How a mailbox is reached.
 *
 * @param protocol imaps, imap, pop3s or pop3
 * @param startTls without TLS from the start: log in only once the line is encrypted
 * @param port 0 for the usual one of the protocol
 * @param folder of an IMAP mailbox
 * @param trust for certificates that the machine does not know, or null
 * @param connect how long to wait for a connection
 * @param answer how long to wait for an answer
 */
public record MailAccess(
        String protocol,
        boolean startTls,
        String host,
        int port,
        String username,
        Credential credential,
        String folder,
        SSLSocketFactory trust,
        Duration connect,
        Duration answer) {

    private static final int FETCH_BYTES = 1 << 20;

    boolean isPop() {
        return protocol.startsWith("pop3");
    }

    int usualPort() {
        return port == 0 ? -1 : port;
    }

    Session session() {
        var properties = new Properties();
        set(properties, "connectiontimeout", connect.toMillis());
        set(properties, "timeout", answer.toMillis());
        set(properties, "writetimeout", answer.toMillis());
        set(properties, "ssl.checkserveridentity", true);
        set(properties, "starttls.enable", !protocol.endsWith("s"));
        set(properties, "starttls.required", startTls);
        set(properties, "fetchsize", FETCH_BYTES);
        if (trust != null) {
            properties.put("mail." + protocol + ".ssl.socketFactory", trust);
        }
        if (credential.isToken()) {
            set(properties, "auth.mechanisms", "XOAUTH2");
            // the only form that Microsoft's POP3 takes (RFC 5034 allows it everywhere)
            set(properties, "auth.xoauth2.two.line.authentication.format", isPop());
        }
        return Session.getInstance(properties);
    }

    private void set(Properties properties, String name, Object value) {
        properties.setProperty("mail." + protocol + "." + name, value.toString());
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return username + " at " + protocol + "://" + host + (port == 0 ? "" : ":" + port);
    }
}
