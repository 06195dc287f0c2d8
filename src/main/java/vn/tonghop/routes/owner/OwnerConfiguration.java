package vn.tonghop.routes.owner;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.store.Node;

/**
 * Makes the leases of the sources: {@code tonghop.routes.lease} is how long one lasts that is not
 * renewed; it is renewed four times in that time, and ends an eighth of it earlier at its owner.
 */
@Configuration
class OwnerConfiguration {

    private static final int RENEWALS = 4;
    private static final int MARGIN = 8;

    @Bean
    SourceOwners sourceOwners(
            JdbcClient jdbc, Node node, @Value("${tonghop.routes.lease:15s}") Duration lease) {
        var table = new LeaseTable(jdbc, node.name(), lease);
        var service =
                new LeaseService(
                        table,
                        lease.dividedBy(RENEWALS),
                        lease.dividedBy(MARGIN),
                        System::nanoTime);
        return new SourceOwners(table, service);
    }
}
