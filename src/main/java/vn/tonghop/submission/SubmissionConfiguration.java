package vn.tonghop.submission;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.consolidation.Outbox;
import vn.tonghop.journal.Journal;
import vn.tonghop.store.Node;
import vn.tonghop.store.WorkQueue;

@Configuration
@EnableConfigurationProperties(SubmissionProperties.class)
class SubmissionConfiguration {

    @Bean
    Outbox outbox(JdbcClient jdbc, Journal journal, Clock clock) {
        return new JdbcOutbox(new SubmissionRows(jdbc), journal, clock);
    }

    @Bean
    Submissions submissions(
            JdbcClient jdbc,
            Node node,
            Destination destination,
            Journal journal,
            PlatformTransactionManager transactionManager,
            Clock clock,
            SubmissionProperties properties) {
        var rows = new SubmissionRows(jdbc);
        var queue = new WorkQueue(jdbc, node, "submission", "id", properties.lease());
        var transactions = new TransactionTemplate(transactionManager);
        var backoff = new Backoff(properties.firstPause(), properties.longestPause());
        var settlement =
                new Settlement(
                        rows, queue, journal, transactions, clock, backoff, properties.attempts());
        return new Submissions(rows, queue, destination, settlement, journal, transactions);
    }

    @Bean
    OutboxRounds outboxRounds(Submissions submissions) {
        return new OutboxRounds(submissions);
    }
}
