package vn.tonghop.routes.schedule;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** {@code tonghop-schedule:name?cron=…}: ticks, and carries nothing. */
public class ScheduleComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String name, Map<String, Object> parameters)
            throws Exception {
        var endpoint = new ScheduleEndpoint(uri, this, name);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
