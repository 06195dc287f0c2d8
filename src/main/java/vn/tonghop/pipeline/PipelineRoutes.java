package vn.tonghop.pipeline;

import org.apache.camel.builder.RouteBuilder;
import vn.tonghop.reply.Replies;
import vn.tonghop.submission.Submissions;

/** The hops of the line: each tick asks the database what is due. */
class PipelineRoutes extends RouteBuilder {

    private final Understanding understanding;
    private final WaitingReplies answers;
    private final Replies replies;
    private final Submissions submissions;

    PipelineRoutes(
            Understanding understanding,
            WaitingReplies answers,
            Replies replies,
            Submissions submissions) {
        this.understanding = understanding;
        this.answers = answers;
        this.replies = replies;
        this.submissions = submissions;
    }

    @Override
    public void configure() {
        from("timer:pipeline.understand?period=500&delay=500")
                .routeId("pipeline.understand")
                .process(tick -> understanding.work());
        from("timer:pipeline.reply?period=1000&delay=1000")
                .routeId("pipeline.reply")
                .process(tick -> answers.release())
                .process(tick -> replies.work());
        from("timer:pipeline.submit?period=1000&delay=1000")
                .routeId("pipeline.submit")
                .process(tick -> submissions.work());
    }
}
