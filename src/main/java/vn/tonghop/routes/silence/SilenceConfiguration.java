package vn.tonghop.routes.silence;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.config.WorkingDays;
import vn.tonghop.journal.Journal;
import vn.tonghop.routes.health.SourceClock;
import vn.tonghop.routes.health.SourceHealth;
import vn.tonghop.routes.health.SourceHealths;

/** Makes the silence alarm; {@code tonghop.silence.every} is how often the sources are judged. */
@Configuration
class SilenceConfiguration {

    @Bean
    Silences silences(
            JdbcClient jdbc,
            ObjectProvider<WorkingDays> days,
            Journal journal,
            TransactionOperations transaction,
            Clock clock,
            Environment environment) {
        var time = new WorkingTime(days.getIfAvailable(() -> WorkingDays.WEEKDAYS));
        return new Silences(
                new SilenceTable(jdbc),
                new SilenceRule(time),
                journal,
                transaction,
                clock,
                environment::getProperty);
    }

    @Bean
    CamelContextConfiguration silenceWatching(
            Silences silences,
            SourceHealths healths,
            @Value("${tonghop.silence.every:5m}") Duration every) {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext context) {
                var clock = new SourceClock(context);
                try {
                    context.addService(clock.every(every, () -> silences.judge(working(healths))));
                } catch (Exception e) {
                    throw new IllegalStateException("the sources cannot be judged", e);
                }
            }

            @Override
            public void afterApplicationStart(CamelContext context) {
                // the sources come later, and are judged when they are there
            }
        };
    }

    /** One that fails is told of already. */
    private static List<String> working(SourceHealths healths) {
        return healths.readHere().stream()
                .filter(h -> !h.isFailing())
                .map(SourceHealth::id)
                .toList();
    }
}
