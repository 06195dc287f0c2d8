package vn.tonghop.submission.mail;

import java.io.IOException;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/**
 * How mails leave, from whom and to whom.
 *
 * @param implicitTls TLS from the first byte (SMTPS); otherwise STARTTLS where the server has it
 * @param requireStartTls without implicit TLS: nothing is sent before STARTTLS
 * @param username empty when the server asks for none
 * @param secret the password or a good access token
 * @param isToken the secret is shown by the mechanism XOAUTH2
 * @param from the address in whose name it is sent
 * @param to one address or more, separated by commas
 * @param trust what is believed instead of what Java believes, or null
 * @param connectTimeout in milliseconds
 * @param responseTimeout in milliseconds, for each answer of the server
 */
public record MailRoute(
        String host,
        int port,
        boolean implicitTls,
        boolean requireStartTls,
        String username,
        Secret secret,
        boolean isToken,
        String from,
        String to,
        SSLSocketFactory trust,
        int connectTimeout,
        int responseTimeout) {

    /** Fetched when it is needed. */
    @FunctionalInterface
    public interface Secret {
        String now() throws IOException;

        /**
         * The server did not take this one.
         *
         * @return whether {@link #now()} may give another
         */
        default boolean notTaken(String refused) {
            return false;
        }
    }

    String protocol() {
        return implicitTls ? "smtps" : "smtp";
    }

    /** For the mail library; the secret is not among them. */
    Properties properties() {
        var properties = new Properties();
        var prefix = "mail." + protocol() + ".";
        properties.setProperty(prefix + "connectiontimeout", Integer.toString(connectTimeout));
        properties.setProperty(prefix + "timeout", Integer.toString(responseTimeout));
        properties.setProperty(prefix + "writetimeout", Integer.toString(responseTimeout));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "starttls.required", Boolean.toString(requireStartTls));
        properties.setProperty(prefix + "auth", Boolean.toString(!username.isEmpty()));
        if (isToken) {
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        if (trust != null) {
            properties.put(prefix + "ssl.socketFactory", trust);
            properties.setProperty(prefix + "socketFactory.fallback", "false");
        }
        return properties;
    }
}
