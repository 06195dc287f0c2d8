package vn.tonghop.intake.camel;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** Camel's door to service portals: {@code tonghop-portal:reports?url=…}. */
public class PortalComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
            throws Exception {
        var endpoint = new PortalEndpoint(uri, this);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
