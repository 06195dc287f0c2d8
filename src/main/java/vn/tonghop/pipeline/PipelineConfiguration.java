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
    LayoutProposals layoutProposals(JdbcClient jdbc, Clock clock) {
        return new LayoutProposals(jdbc, clock, LEASE);
    }

    @Bean
    WorkQueue documentQueue(JdbcClient jdbc, Node node) {
        return new WorkQueue(jdbc, node, "document", "id", LEASE);
    }

    @Bean
    DocumentRegister documentRegister(
            JdbcClient jdbc,
            TransactionOperations transaction,
            WorkQueue documentQueue,
            Journal journal,
            Clock clock) {
        return new DocumentRegister(jdbc, transaction, documentQueue, journal, clock);
    }

    @Bean
    ReceivedDocuments receivedDocuments(JdbcClient jdbc) {
        return new ReceivedDocuments(jdbc);
    }

    @Bean
    DeliveryReader deliveryReader(
            Vault vault,
            Reading reading,
            Catalogue catalogue,
            Units units,
            LayoutProposals layouts) {
        return new DeliveryReader(
                vault,
                reading,
                new Normaliser(catalogue, units),
                new Validator(catalogue, units),
                catalogue,
                layouts);
    }

    @Bean
    Understanding understanding(
            WorkQueue documentQueue,
            ReceivedDocuments received,
            DocumentRegister register,
            DeliveryReader reader,
            Catalogue catalogue) {
        return new Understanding(documentQueue, received, register, reader, catalogue);
    }

    @Bean
    Rereading rereading(
            LayoutProposals layouts,
            ReceivedDocuments received,
            DocumentRegister register,
            DeliveryReader reader,
            Catalogue catalogue) {
        return new Rereading(layouts, received, register, reader, catalogue);
    }

    @Bean
    PipelineRoutes pipelineRoutes(
            JdbcClient jdbc, Understanding understanding, Rereading rereading) {
        return new PipelineRoutes(understanding, rereading, new WaitingReplies(jdbc));
    }
}
