package vn.tonghop.intake.camel;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** Camel's door for those who post to the gateway: {@code tonghop-push:door?secret=…}. */
public class PushComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
            throws Exception {
        var endpoint = new PushEndpoint(uri, this);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
