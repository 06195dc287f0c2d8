package vn.tonghop.submission.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import vn.tonghop.consolidation.CanonicalJson;
import vn.tonghop.message.Cause;
import vn.tonghop.message.Messages;
import vn.tonghop.submission.Answer;
import vn.tonghop.submission.Receipt;

/**
 * Sends a submission as a mail, once.
 *
 * <p>The receipt is what the mail server answered to the end of the text: it has taken the mail, no
 * more. Mail cannot be asked: where nobody knows whether the server has taken it, a person decides.
 */
public final class MailDelivery {

    private static final int LONGEST_ANSWER = 500;

    private final MailRoute route;
    private final ObjectMapper json = new ObjectMapper();

    public MailDelivery(MailRoute route) {
        this.route = route;
    }

    public Answer submit(String key, byte[] body) {
        var session = Session.getInstance(route.properties());
        TotalsMail mail;
        try {
            mail = TotalsMail.of(session, route, key, body);
        } catch (AddressException e) {
            return Answer.notSent(Cause.of("SUB-037", e.getRef()));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a submission makes a mail", e);
        }
        return send(session, mail, key, body);
    }

    private Answer send(Session session, TotalsMail mail, String key, byte[] body) {
        SMTPTransport server;
        try {
            server = open(session);
        } catch (MessagingException | IOException e) {
            return Answer.notSent(Cause.of(notOpened(e), said(e)));
        }
        try {
            server.sendMessage(mail, mail.getAllRecipients());
            return accepted(server, mail, key, body);
        } catch (MessagingException e) {
            return failed(e, mail);
        } finally {
            close(server);
        }
    }

    /** Nobody can be asked. */
    public static Answer ask(String key) {
        return new Answer.Undecidable(Cause.of("SUB-036", key));
    }

    /** A token that the server does not take is asked for anew, once; nothing has been said yet. */
    private SMTPTransport open(Session session) throws MessagingException, IOException {
        if (route.username().isEmpty()) {
            return open(session, null);
        }
        String secret = route.secret().now();
        try {
            return open(session, secret);
        } catch (AuthenticationFailedException e) {
            if (!route.secret().notTaken(secret)) {
                throw e;
            }
        }
        return open(session, route.secret().now());
    }

    private SMTPTransport open(Session session, String secret) throws MessagingException {
        var server = (SMTPTransport) session.getTransport(route.protocol());
        try {
            String username = secret == null ? null : route.username();
            server.connect(route.host(), route.port(), username, secret);
            return server;
        } catch (MessagingException e) {
            close(server);
            throw e;
        }
    }

    private static void close(SMTPTransport server) {
        try {
            server.close();
        } catch (MessagingException e) {
            // what the server has taken it keeps, with a farewell or without
        }
    }

    private Answer accepted(SMTPTransport server, TotalsMail mail, String key, byte[] body)
            throws MessagingException {
        var digest = CanonicalJson.sha256(new String(body, StandardCharsets.UTF_8));
        var receipt = json.createObjectNode();
        receipt.put("messageId", mail.id());
        receipt.put("server", route.host() + ":" + route.port());
        receipt.put("answer", cut(server.getLastServerResponse()));
        receipt.put("to", mail.getHeader("To", ", "));
        receipt.put("sha256", digest);
        return new Answer.Accepted(new Receipt(mail.id(), key, digest, receipt.toString()));
    }

    private static String cut(String answer) {
        var text = answer == null ? "" : answer.strip();
        return text.substring(0, Math.min(text.length(), LONGEST_ANSWER));
    }

    private static Answer failed(MessagingException failure, TotalsMail mail) {
        int code = 0;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            code = answer(cause);
            if (code >= 500 && code < 600) {
                var text = Messages.vi("SUB-033", cut(cause.getMessage()));
                return new Answer.Rejected(List.of(new Answer.Reason("SUB-033", text, null)));
            }
            if (code >= 400 && code < 500) {
                return Answer.notSent(Cause.of("SUB-034", said(failure)));
            }
        }
        return mail.isHandedOver()
                ? new Answer.Undecidable(Cause.of("SUB-035", mail.id()))
                : Answer.notSent(Cause.of("SUB-034", said(failure)));
    }

    /** What the server answered to the sender, the recipient or the text; 0 when nothing. */
    private static int answer(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException recipient) {
            return recipient.getReturnCode();
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }

    private String notOpened(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof vn.tonghop.wire.token.TokenRefused) {
                return "SUB-040";
            }
            if (cause instanceof AuthenticationFailedException) {
                return route.isToken() ? "SUB-043" : "SUB-031";
            }
            if (cause instanceof SSLException) {
                return "SUB-032";
            }
        }
        return "SUB-030";
    }

    private static String said(Exception failure) {
        Throwable cause = failure;
        while (next(cause) != null) {
            cause = next(cause);
        }
        // a refused token is answered with a long line of base64, which helps nobody
        return String.valueOf(cause.getMessage()).replaceAll("[A-Za-z0-9+/=]{40,}", "…");
    }

    /** Mail exceptions are chained in a way of their own. */
    private static Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }
}
