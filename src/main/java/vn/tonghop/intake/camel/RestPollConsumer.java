package vn.tonghop.intake.camel;

import org.apache.camel.Processor;
import vn.tonghop.intake.rest.RestClient;

/** Asks a web service, and hands over every item that is new or changed. */
class RestPollConsumer extends HandingConsumer {

    private final RestPollEndpoint endpoint;
    private RestClient client;

    RestPollConsumer(RestPollEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected int poll() throws Exception {
        // one for all polls: it remembers when the service wants to be left alone
        var parts = endpoint.parts();
        client = client == null ? endpoint.client(parts) : client;
        String source = Sources.idOf(endpoint.getCamelContext(), getRouteId());
        return endpoint.desk(source, client, parts).work(this::goOn, this::hand);
    }
}
