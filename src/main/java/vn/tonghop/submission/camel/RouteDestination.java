package vn.tonghop.submission.camel;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.apache.camel.support.DefaultExchange;
import org.apache.hc.client5.http.ConnectTimeoutException;
import vn.tonghop.message.Cause;
import vn.tonghop.submission.Answer;
import vn.tonghop.submission.Destination;
import vn.tonghop.submission.HttpAnswers;
import vn.tonghop.wire.token.TokenRefused;

/**
 * Sends through the route {@code direct:destination.<name>} of {@code routes/destinations}.
 *
 * <p>Each call is a fresh exchange with an operation, a key and a body out of the database: nothing
 * that ever came in from outside can reach the call. A building block answers with an {@link
 * Answer}, or with the HTTP status and body that the contract gives a meaning.
 */
public class RouteDestination implements Destination {

    /** The causes that come before a connection. */
    private static final Set<String> NEVER_ARRIVED =
            Set.of("SUB-002", "SUB-003", "SUB-004", "SUB-005", "SUB-040", "SUB-041", "INT-017");

    private final ProducerTemplate template;
    private final HttpAnswers answers = new HttpAnswers();

    public RouteDestination(ProducerTemplate template) {
        this.template = template;
    }

    @Override
    public Answer submit(String name, String key, String body) {
        if (!runs(name)) {
            return Answer.notSent(notRunning(name));
        }
        var exchange = call(name, "submit", key, body);
        if (exchange.getMessage().getBody() instanceof Answer answer) {
            return answer;
        }
        return exchange.getException() == null
                ? answers.submitted(key, status(exchange), retryAfter(exchange), body(exchange))
                : failed(name, exchange.getException());
    }

    @Override
    public Answer ask(String name, String key, String body) {
        if (!runs(name)) {
            return Answer.unknown(notRunning(name));
        }
        var exchange = call(name, "ask", key, body);
        if (exchange.getMessage().getBody() instanceof Answer answer) {
            return answer;
        }
        return exchange.getException() == null
                ? answers.asked(key, status(exchange), retryAfter(exchange), body(exchange))
                : Answer.unknown(why(name, exchange.getException()));
    }

    /** Asked first, so that a destination that is not configured is no failed exchange. */
    private boolean runs(String name) {
        var context = template.getCamelContext();
        return context.getRoutes().stream()
                .filter(route -> uri(name).equals(route.getEndpoint().getEndpointBaseUri()))
                .anyMatch(
                        route ->
                                context.getRouteController()
                                        .getRouteStatus(route.getRouteId())
                                        .isStarted());
    }

    private static String uri(String name) {
        return "direct://destination." + name;
    }

    private static String notRunning(String name) {
        return Cause.of("SUB-002", "destination." + name);
    }

    private Exchange call(String name, String operation, String key, String body) {
        var exchange = new DefaultExchange(template.getCamelContext(), ExchangePattern.InOut);
        exchange.setProperty("op", operation);
        exchange.setProperty("key", key);
        var content = body.getBytes(StandardCharsets.UTF_8);
        exchange.setProperty("content", content);
        // a question has no body
        exchange.getMessage().setBody("submit".equals(operation) ? content : null);
        return template.send(
                "direct:destination." + name + "?block=false&failIfNoConsumers=true", exchange);
    }

    /** Only where no connection came about did surely nothing arrive. */
    private static Answer failed(String name, Exception failure) {
        var why = why(name, failure);
        return NEVER_ARRIVED.stream().anyMatch(code -> why.startsWith(code + " "))
                ? Answer.notSent(why)
                : Answer.unknown(why);
    }

    private static String why(String name, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DirectConsumerNotAvailableException) {
                return notRunning(name);
            }
            if (cause instanceof FileTls.Unusable) {
                return cause.getMessage();
            }
            var code = code(cause);
            if (code != null) {
                return Cause.of(code, cause.getMessage());
            }
        }
        return Cause.of("SUB-007", failure.getMessage());
    }

    private static String code(Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return "SUB-004";
        }
        if (cause instanceof ConnectException
                || cause instanceof ConnectTimeoutException
                || cause instanceof NoRouteToHostException) {
            return "SUB-003";
        }
        if (cause instanceof TokenRefused) {
            return "SUB-040";
        }
        if (cause instanceof SSLException tls && isOfTheHandshake(tls)) {
            return "SUB-005";
        }
        return cause instanceof SocketTimeoutException ? "SUB-006" : null;
    }

    /** A host name that is not the certificate's is told as a failure of its own kind. */
    private static boolean isOfTheHandshake(SSLException tls) {
        return tls instanceof SSLHandshakeException || tls instanceof SSLPeerUnverifiedException;
    }

    private static int status(Exchange exchange) {
        var status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        return status == null ? 0 : status;
    }

    private static String retryAfter(Exchange exchange) {
        return exchange.getMessage().getHeader("Retry-After", String.class);
    }

    private static byte[] body(Exchange exchange) {
        var body = exchange.getMessage().getBody(byte[].class);
        return body == null ? new byte[0] : body;
    }
}
