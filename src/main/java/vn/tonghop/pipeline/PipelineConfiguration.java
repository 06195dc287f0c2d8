package vn.tonghop.pipeline;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.journal.Journal;
import vn.tonghop.normalisation.Normaliser;
import vn.tonghop.reading.Reading;
import vn.tonghop.store.Node;
import vn.tonghop.store.WorkQueue;
import vn.tonghop.unit.Units;
import vn.tonghop.validation.Validator;
import vn.tonghop.vault.Vault;

@Configuration
class PipelineConfiguration {

    /** Renewed every minute while a document is read: how long a dead node's work waits. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Bean
    Understanding understanding(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Node node,
            Journal journal,
            Clock clock,
            Vault vault,
            Reading reading,
            Catalogue catalogue,
            Units units) {
        var queue = new WorkQueue(jdbc, node, "document", "id", LEASE);
        return new Understanding(
                queue,
                new DocumentRegister(jdbc, transaction, queue, journal, clock),
                new DeliveryReader(
                        vault,
                        reading,
                        new Normaliser(catalogue, units),
                        new Validator(catalogue, units),
                        catalogue),
                catalogue);
    }

    @Bean
    PipelineRoutes pipelineRoutes(JdbcClient jdbc, Understanding understanding) {
        return new PipelineRoutes(understanding, new WaitingReplies(jdbc));
    }
}
