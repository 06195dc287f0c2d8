package vn.tonghop.reply.camel;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Arrays;
import javax.net.ssl.SSLHandshakeException;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.apache.camel.support.DefaultExchange;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import vn.tonghop.message.Cause;
import vn.tonghop.reply.Letter;
import vn.tonghop.reply.ReplyTransport;

/**
 * Sends through the route {@code direct:destination.reply-mail} of {@code routes/destinations}.
 *
 * <p>Each letter is a fresh exchange with headers out of our own row: Camel's mail component obeys
 * headers ({@code mail.smtp.*} redirect it), so none that ever came in may get there.
 */
public class MailReplyTransport implements ReplyTransport {

    private static final String BASE = "direct://destination.reply-mail";
    private static final String ROUTE =
            "direct:destination.reply-mail?block=false&failIfNoConsumers=true";

    private final ProducerTemplate template;

    public MailReplyTransport(ProducerTemplate template) {
        this.template = template;
    }

    @Override
    public Dispatch send(Letter letter) {
        if (!runs()) {
            return new Dispatch.NotSent(Cause.of("REP-009"));
        }
        var exchange = new DefaultExchange(template.getCamelContext(), ExchangePattern.InOnly);
        var message = exchange.getMessage();
        message.setBody(letter.body());
        message.setHeader("To", letter.recipient());
        message.setHeader("Subject", letter.subject());
        message.setHeader("Message-ID", letter.messageId());
        message.setHeader("Auto-Submitted", "auto-replied");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (letter.inReplyTo() != null) {
            message.setHeader("In-Reply-To", letter.inReplyTo());
            message.setHeader("References", letter.inReplyTo());
        }
        message.setHeader(Exchange.CONTENT_TYPE, "text/plain; charset=UTF-8");
        var failure = template.send(ROUTE, exchange).getException();
        return failure == null ? new Dispatch.Sent() : failed(failure);
    }

    /** Asked first, so that a destination that is not configured is no failed exchange. */
    private boolean runs() {
        var context = template.getCamelContext();
        return context.getRoutes().stream()
                .filter(route -> BASE.equals(route.getEndpoint().getEndpointBaseUri()))
                .anyMatch(
                        route ->
                                context.getRouteController()
                                        .getRouteStatus(route.getRouteId())
                                        .isStarted());
    }

    /** Only what the server said, or a connection that never was, is certain. */
    private static Dispatch failed(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            int code = answer(cause);
            if (code >= 500 && code < 600) {
                return new Dispatch.Refused(Cause.of("REP-013", why(failure)));
            }
            if (code >= 400 && code < 500) {
                return new Dispatch.NotSent(Cause.of("REP-014", why(failure)));
            }
            var known = neverConnected(cause);
            if (known != null) {
                return new Dispatch.NotSent(Cause.of(known, why(failure)));
            }
            if (beforeTheLetter(cause)) {
                return new Dispatch.NotSent(Cause.of("REP-015", why(failure)));
            }
        }
        return new Dispatch.Unknown(Cause.of("REP-016", why(failure)));
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

    /** The code of a failure that comes before any letter, or null. */
    private static String neverConnected(Throwable failure) {
        if (failure instanceof DirectConsumerNotAvailableException) {
            return "REP-009";
        }
        if (failure instanceof AuthenticationFailedException) {
            return "REP-011";
        }
        if (failure instanceof SSLHandshakeException) {
            return "REP-012";
        }
        return failure instanceof MailConnectException
                        || failure instanceof ConnectException
                        || failure instanceof UnknownHostException
                        || failure instanceof NoRouteToHostException
                ? "REP-010"
                : null;
    }

    /**
     * Greeting, TLS and sign-in come before a word of the letter. Their failures are of the same
     * type as those of the sending; only where they were thrown tells them apart.
     */
    private static boolean beforeTheLetter(Throwable failure) {
        return failure instanceof MessagingException
                && Arrays.stream(failure.getStackTrace())
                        .noneMatch(frame -> frame.getMethodName().equals("sendMessage"));
    }

    /** Mail exceptions are chained in a way of their own. */
    private static Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }

    private static String why(Exception failure) {
        Throwable cause = failure;
        while (next(cause) != null) {
            cause = next(cause);
        }
        return cause.getMessage();
    }
}
