package vn.tonghop.intake.camel;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeCompletedEvent;
import org.apache.camel.support.EventNotifierSupport;

/** Sees which headers are left on exchanges when they are done. */
final class Spy extends EventNotifierSupport {

    private final Set<String> headers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger seen = new AtomicInteger();

    static Spy on(CamelContext context) {
        var spy = new Spy();
        context.getManagementStrategy().addEventNotifier(spy);
        spy.start();
        return spy;
    }

    Set<String> headers() {
        return headers;
    }

    /** How many exchanges are done. */
    int seen() {
        return seen.get();
    }

    @Override
    public void notify(CamelEvent event) {
        if (event instanceof ExchangeCompletedEvent done) {
            headers.addAll(done.getExchange().getMessage().getHeaders().keySet());
            seen.incrementAndGet();
        }
    }
}
