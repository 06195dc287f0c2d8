package vn.tonghop.pipeline;

import org.apache.camel.builder.RouteBuilder;

/** The hops of the line: each tick asks the database what is due. */
class PipelineRoutes extends RouteBuilder {

    private final Understanding understanding;
    private final Rereading rereading;
    private final WaitingReplies answers;

    PipelineRoutes(Understanding understanding, Rereading rereading, WaitingReplies answers) {
        this.understanding = understanding;
        this.rereading = rereading;
        this.answers = answers;
    }

    @Override
    public void configure() {
        from("timer:pipeline.understand?period=500&delay=500")
                .routeId("pipeline.understand")
                .process(tick -> understanding.work());
        from("timer:pipeline.reread?period=5000&delay=5000")
                .routeId("pipeline.reread")
                .process(tick -> rereading.work());
        from("timer:pipeline.answer?period=1000&delay=1000")
                .routeId("pipeline.answer")
                .process(tick -> answers.release());
    }
}
