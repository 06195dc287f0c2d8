package vn.tonghop.intake.camel;

import org.apache.camel.Processor;
import vn.tonghop.intake.portal.PortalClient;

/** Goes on reading a portal's dossiers, and hands over what every unit has to report. */
class DossierConsumer extends HandingConsumer {

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
}
