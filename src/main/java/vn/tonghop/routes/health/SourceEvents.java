package vn.tonghop.routes.health;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeCompletedEvent;
import org.apache.camel.spi.CamelEvent.ExchangeFailedEvent;
import org.apache.camel.support.EventNotifierSupport;

/** Hears how everything ends that a source brings: also what comes without being asked for. */
final class SourceEvents extends EventNotifierSupport {

    private final SourceHealths healths;

    SourceEvents(SourceHealths healths) {
        this.healths = healths;
        setIgnoreCamelContextEvents(true);
        setIgnoreCamelContextInitEvents(true);
        setIgnoreRouteEvents(true);
        setIgnoreServiceEvents(true);
        setIgnoreStepEvents(true);
        setIgnoreExchangeCreatedEvent(true);
        setIgnoreExchangeSendingEvents(true);
        setIgnoreExchangeSentEvents(true);
        setIgnoreExchangeRedeliveryEvents(true);
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof ExchangeCompletedEvent || event instanceof ExchangeFailedEvent;
    }

    @Override
    public void notify(CamelEvent event) {
        Exchange exchange = ((CamelEvent.ExchangeEvent) event).getExchange();
        PollRecord record = healths.record(exchange.getFromRouteId());
        if (record == null) {
            return;
        }
        if (event instanceof ExchangeCompletedEvent) {
            taken(exchange);
            record.received();
        } else if (OwnTrouble.of(exchange)) {
            record.troubleWithOne(why(exchange));
        } else {
            record.trouble(why(exchange));
        }
    }

    private static void taken(Exchange exchange) {
        Object file = exchange.getProperty(ExchangePropertyKey.FILE_EXCHANGE_FILE);
        if (file instanceof GenericFile<?> listed) {
            PollWatch.waiting(exchange.getFromEndpoint())
                    .ifPresent(w -> w.taken(listed.getFileNameOnly()));
        }
    }

    /** A step may give an exchange up without saying why. */
    private static Exception why(Exchange exchange) {
        Exception why = exchange.getException();
        return why == null ? new IllegalStateException("a step of the route gave up") : why;
    }
}
