package vn.tonghop.routes.health;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.routes.owner.SourceOwners;
import vn.tonghop.store.Node;

/**
 * Makes the health of the sources: {@code tonghop.routes.longest-wait} is how long a source that
 * fails is left alone at most, {@code tonghop.routes.health-every} how often what has not changed
 * is written down.
 */
@Configuration
class HealthConfiguration {

    private static final Duration FLUSH = Duration.ofSeconds(1);

    @Bean
    SourceHealths sourceHealths(
            JdbcClient jdbc,
            SourceOwners owners,
            Node node,
            Clock clock,
            @Value("${tonghop.routes.longest-wait:5m}") Duration cap,
            @Value("${tonghop.routes.health-every:1m}") Duration every) {
        return new SourceHealths(
                new HealthTable(jdbc),
                owners,
                node.name(),
                clock,
                System::nanoTime,
                new Backoff.Lot(cap, () -> ThreadLocalRandom.current().nextDouble()),
                every);
    }

    @Bean
    CamelContextConfiguration sourceWatching(SourceHealths healths, SourceOwners owners) {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext context) {
                healths.watch(context);
                owners.join(context);
                try {
                    context.addService(new SourceClock(context).every(FLUSH, healths::flush));
                } catch (Exception e) {
                    throw new IllegalStateException("the sources cannot be watched", e);
                }
            }

            @Override
            public void afterApplicationStart(CamelContext context) {
                // the routes of the folder come later, and are seen as they come
            }
        };
    }
}
