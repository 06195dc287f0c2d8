package vn.tonghop.unit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration
class UnitConfiguration {

    /** A new list counts within this time on every node. */
    private static final Duration NOTICED_WITHIN = Duration.ofSeconds(5);

    @Bean
    Units units(JdbcClient jdbc, @Value("${tonghop.config:config}") Path config) {
        return new StoredUnits(UnitFiles.load(config), jdbc, NOTICED_WITHIN);
    }

    @Bean
    UnitImport unitImport(
            JdbcOperations jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new UnitImport(jdbc, new TransactionTemplate(transactions), clock);
    }
}
