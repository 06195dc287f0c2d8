package vn.tonghop.intake.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;
import vn.tonghop.intake.Delivery;
import vn.tonghop.intake.portal.PortalClient;

/** Goes on reading a portal's dossiers, and hands over what every unit has to report. */
class DossierConsumer extends ScheduledPollConsumer {

    private final DossierEndpoint endpoint;
    private final PortalClient portal;

    DossierConsumer(DossierEndpoint endpoint, Processor processor, PortalClient portal) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.portal = portal;
    }

    @Override
    protected int poll() throws Exception {
        String source = Sources.idOf(endpoint.getCamelContext(), getRouteId());
        return endpoint.desk().work(endpoint.order(source), portal, this::goOn, this::hand);
    }

    private boolean goOn() {
        forceConsumerAsReady();
        return isRunAllowed();
    }

    private void hand(Delivery delivery) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            exchange.getIn().setBody(delivery);
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
        } finally {
            releaseExchange(exchange, false);
        }
    }
}
