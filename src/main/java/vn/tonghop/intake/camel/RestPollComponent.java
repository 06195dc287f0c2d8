package vn.tonghop.intake.camel;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.DefaultComponent;

/** Camel's door to web services that are asked for figures: {@code tonghop-rest:items?url=…}. */
public class RestPollComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
            throws Exception {
        for (String time : new String[] {"delay", "initialDelay"}) {
            parameters.computeIfPresent(
                    time,
                    (name, text) ->
                            CamelContextHelper.parseDuration(getCamelContext(), text.toString())
                                    .toMillis());
        }
        var endpoint = new RestPollEndpoint(uri, this);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
