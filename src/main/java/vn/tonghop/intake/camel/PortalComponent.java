package vn.tonghop.intake.camel;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.DefaultComponent;

/**
 * Camel's door to service portals: {@code tonghop-portal:reports?url=…} fetches the reports they
 * hold, {@code tonghop-portal:dossiers?url=…} computes reports from their dossiers.
 */
public class PortalComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
            throws Exception {
        // as the components of Camel's own take them: 30s, 5m
        for (String time : new String[] {"delay", "initialDelay", "again"}) {
            parameters.computeIfPresent(
                    time,
                    (name, text) ->
                            CamelContextHelper.parseDuration(getCamelContext(), text.toString())
                                    .toMillis());
        }
        var endpoint =
                remaining.equals("dossiers")
                        ? new DossierEndpoint(uri, this)
                        : new PortalEndpoint(uri, this);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
