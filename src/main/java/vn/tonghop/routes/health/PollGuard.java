package vn.tonghop.routes.health;

import org.apache.camel.Endpoint;
import org.apache.camel.spi.EndpointStrategy;
import org.apache.camel.support.ScheduledPollEndpoint;

/** Gives every endpoint that can be polled a {@link PollWatch}, before its consumer starts. */
final class PollGuard implements EndpointStrategy {

    private final SourceHealths healths;

    PollGuard(SourceHealths healths) {
        this.healths = healths;
    }

    @Override
    public Endpoint registerEndpoint(String uri, Endpoint endpoint) {
        if (endpoint instanceof ScheduledPollEndpoint polled
                && !(polled.getPollStrategy() instanceof PollWatch)) {
            polled.setPollStrategy(new PollWatch(polled.getPollStrategy(), healths));
        }
        return endpoint;
    }
}
