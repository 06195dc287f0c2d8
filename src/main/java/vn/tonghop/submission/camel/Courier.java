package vn.tonghop.submission.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import vn.tonghop.submission.Answer;

/**
 * The working part of a destination's building block: takes what {@link RouteDestination} has put
 * into the exchange and leaves an {@link Answer} as its body.
 */
public abstract class Courier implements Processor {

    @Override
    public final void process(Exchange exchange) {
        var key = exchange.getProperty("key", String.class);
        var content = exchange.getProperty("content", byte[].class);
        var operation = exchange.getProperty("op", String.class);
        exchange.getMessage().setBody("submit".equals(operation) ? submit(key, content) : ask(key, content));
    }

    /** Sends once. */
    protected abstract Answer submit(String key, byte[] content);

    /** Says what became of it. */
    protected abstract Answer ask(String key, byte[] content);
}
