package vn.tonghop.routes.live;

import org.apache.camel.Endpoint;
import org.apache.camel.spi.EndpointStrategy;
import org.apache.camel.spi.HeaderFilterStrategyAware;

/** Puts the header filter before every endpoint that can have one, whatever a file says. */
class HeaderGuard implements EndpointStrategy {

    @Override
    public Endpoint registerEndpoint(String uri, Endpoint endpoint) {
        if (endpoint instanceof HeaderFilterStrategyAware guarded
                && !(guarded.getHeaderFilterStrategy() instanceof InboundHeaders)) {
            guarded.setHeaderFilterStrategy(new InboundHeaders(guarded.getHeaderFilterStrategy()));
        }
        return endpoint;
    }
}
