package vn.tonghop.consolidation.camel;

import org.apache.camel.builder.RouteBuilder;
import vn.tonghop.consolidation.Nights;

/**
 * What the schedules of {@code routes/schedules} call: one method, which may be called at any time.
 */
class NightRoute extends RouteBuilder {

    private final Nights nights;

    NightRoute(Nights nights) {
        this.nights = nights;
    }

    @Override
    public void configure() {
        from("direct:night.tick").routeId("night.tick").process(exchange -> nights.tick());
    }
}
