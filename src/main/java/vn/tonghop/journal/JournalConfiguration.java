package vn.tonghop.journal;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.store.Node;

@Configuration
class JournalConfiguration {

    @Bean
    Journal journal(JdbcClient jdbc, Clock clock, Node node) {
        return new JdbcJournal(jdbc, clock, node.name());
    }
}
