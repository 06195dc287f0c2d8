package vn.tonghop.consolidation;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.journal.Journal;
import vn.tonghop.report.json.ReportJson;
import vn.tonghop.store.Node;
import vn.tonghop.store.WorkQueue;

@Configuration
@EnableConfigurationProperties(ConsolidationProperties.class)
class ConsolidationConfiguration {

    @Bean
    Nights nights(
            Catalogue catalogue,
            JdbcClient jdbc,
            Node node,
            Outbox outbox,
            Journal journal,
            PlatformTransactionManager transactions,
            Clock clock,
            ConsolidationProperties properties) {
        var json = new TotalsJson();
        var runs = new Runs(jdbc, json);
        var queue = new WorkQueue(jdbc, node, "run", "id", properties.lease());
        var repeatableRead = new TransactionTemplate(transactions);
        repeatableRead.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        var freezing =
                new Freezing(
                        repeatableRead,
                        queue,
                        catalogue,
                        new AcceptedReports(jdbc, new ReportJson()),
                        runs,
                        outbox,
                        journal,
                        clock,
                        json);
        return new Nights(
                catalogue,
                runs,
                queue,
                freezing,
                journal,
                new TransactionTemplate(transactions),
                clock,
                properties.nightBegins());
    }
}
