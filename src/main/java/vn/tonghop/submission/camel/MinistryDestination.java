package vn.tonghop.submission.camel;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLHandshakeException;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.apache.camel.support.DefaultExchange;
import org.apache.hc.client5.http.ConnectTimeoutException;
import vn.tonghop.submission.Answer;
import vn.tonghop.submission.Destination;
import vn.tonghop.submission.HttpAnswers;

/**
 * Sends through the route {@code direct:destination.<name>} of {@code routes/destinations}.
 *
 * <p>Each call is a fresh exchange with an operation, a key and a body out of the database: nothing
 * that ever came in from outside can reach the HTTP call.
 */
public class MinistryDestination implements Destination {

    private final ProducerTemplate template;
    private final HttpAnswers answers = new HttpAnswers();

    public MinistryDestination(ProducerTemplate template) {
        this.template = template;
    }

    @Override
    public Answer submit(String name, String key, String body) {
        var exchange = call(name, "submit", key, body.getBytes(StandardCharsets.UTF_8));
        return exchange.getException() == null
                ? answers.submitted(key, status(exchange), retryAfter(exchange), body(exchange))
                : failed(exchange.getException());
    }

    @Override
    public Answer ask(String name, String key) {
        var exchange = call(name, "ask", key, null);
        return exchange.getException() == null
                ? answers.asked(key, status(exchange), retryAfter(exchange), body(exchange))
                : Answer.unknown("asked, " + why(exchange.getException()));
    }

    private Exchange call(String name, String operation, String key, byte[] body) {
        var exchange = new DefaultExchange(template.getCamelContext(), ExchangePattern.InOut);
        exchange.setProperty("op", operation);
        exchange.setProperty("key", key);
        exchange.getMessage().setBody(body);
        return template.send(
                "direct:destination." + name + "?block=false&failIfNoConsumers=true", exchange);
    }

    /** Only where no connection came about did surely nothing arrive. */
    private static Answer failed(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DirectConsumerNotAvailableException
                    || cause instanceof ConnectException
                    || cause instanceof ConnectTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof SSLHandshakeException) {
                return Answer.notSent(why(failure));
            }
        }
        return Answer.unknown(why(failure));
    }

    private static String why(Throwable failure) {
        var cause =
                failure instanceof CamelExecutionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
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
