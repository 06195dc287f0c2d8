package vn.tonghop.intake.camel;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.DefaultComponent;

/** Camel's door to mailboxes: {@code tonghop-mailbox:reports?security=imaps&host=…}. */
public class MailboxComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
            throws Exception {
        // as the components of Camel's own take them: 30s, 5m
        for (String time : new String[] {"delay", "initialDelay"}) {
            parameters.computeIfPresent(
                    time,
                    (name, text) ->
                            CamelContextHelper.parseDuration(getCamelContext(), text.toString())
                                    .toMillis());
        }
        var endpoint = new MailboxEndpoint(uri, this);
        setProperties(endpoint, parameters);
        endpoint.check();
        return endpoint;
    }
}
