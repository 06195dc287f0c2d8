package vn.tonghop.submission.camel;

import java.time.Duration;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import vn.tonghop.submission.Destination;
import vn.tonghop.submission.OutboxRounds;

@Configuration
class SubmissionCamelConfiguration {

    /** Lazy: the Camel context itself collects routes that need this. */
    @Bean
    Destination destination(@Lazy ProducerTemplate template) {
        return new RouteDestination(template);
    }

    /** A command that only looks must not send what happens to wait in the outbox. */
    @Bean
    @ConditionalOnProperty(name = "tonghop.submission.work", matchIfMissing = true)
    RouteBuilder outboxRoute(
            OutboxRounds rounds, @Value("${tonghop.submission.poll:2s}") Duration poll) {
        return new OutboxRoute(rounds, poll);
    }
}
