package vn.tonghop.submission.camel;

import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import vn.tonghop.submission.OutboxRounds;

/** Looks at the outbox every few moments, on every node. */
class OutboxRoute extends RouteBuilder {

    private final OutboxRounds rounds;
    private final Duration poll;

    OutboxRoute(OutboxRounds rounds, Duration poll) {
        this.rounds = rounds;
        this.poll = poll;
    }

    @Override
    public void configure() {
        from("timer:submission.work?period=" + poll.toMillis())
                .routeId("submission.work")
                .process(exchange -> rounds.begin());
    }
}
