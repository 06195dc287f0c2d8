package vn.tonghop.reply.camel;

import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import vn.tonghop.reply.Replies;

/** Looks for answers that are due, on every node. */
class ReplyRoute extends RouteBuilder {

    private final Replies replies;
    private final Duration poll;

    ReplyRoute(Replies replies, Duration poll) {
        this.replies = replies;
        this.poll = poll;
    }

    @Override
    public void configure() {
        from("timer:reply.work?period=" + poll.toMillis())
                .routeId("reply.work")
                .process(tick -> replies.work());
    }
}
