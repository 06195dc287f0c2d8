package vn.tonghop.intake.camel;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;
import vn.tonghop.intake.Receipt;

/** Hands what it has fetched over to its route, one thing after the other. */
abstract class HandingConsumer extends ScheduledPollConsumer {

    HandingConsumer(Endpoint endpoint, Processor processor) {
        super(endpoint, processor);
    }

    /** Whether to go on; to be asked once the source has answered, which is noted. */
    final boolean goOn() {
        forceConsumerAsReady();
        return isRunAllowed();
    }

    /**
     * Hands one thing over.
     *
     * @return what became of it; null when the route did not take it to the intake
     * @throws Exception what it met on its way; the source must not forget it then
     */
    final Receipt hand(Object brought) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            exchange.getIn().setBody(brought);
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
            return exchange.getProperty(Reception.RECEIPT, Receipt.class);
        } finally {
            releaseExchange(exchange, false);
        }
    }
}
