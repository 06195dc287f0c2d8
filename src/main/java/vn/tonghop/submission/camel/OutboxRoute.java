package vn.tonghop.submission.camel;

import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import vn.tonghop.submission.Submissions;

/** Looks at the outbox every few moments, on every node. */
class OutboxRoute extends RouteBuilder {

    private final Submissions submissions;
    private final Duration poll;

    OutboxRoute(Submissions submissions, Duration poll) {
        this.submissions = submissions;
        this.poll = poll;
    }

    @Override
    public void configure() {
        from("timer:submission.work?period=" + poll.toMillis())
                .routeId("submission.work")
                .process(exchange -> submissions.work());
    }
}
