package vn.tonghop.store;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Leases of a process that is gone.
 *
 * <p>With the embedded database there is one gateway, and it holds the data directory's lock: every
 * lease that stands there when it starts belongs to a process that was killed. They end now instead
 * of minutes later. On a shared database leases of dead nodes run out by themselves.
 */
final class OrphanedLeases {

    private static final List<String> QUEUES = 
            List.of("document", "reply", "run", "submission", "source_lease");

    private OrphanedLeases() {}

    static void end(DataSource store) {
        var jdbc = JdbcClient.create(store);
        for (var queue : QUEUES) {
            jdbc.sql(
                            """
                            update %s set lease_until = now() - interval '1 second'
                            where lease_until >= now()"""
                                    .formatted(queue))
                    .update();
        }
    }
}
