package vn.tonghop.routes.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.service.ServiceSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.tonghop.routes.RouteState.State;

/** What the log says of files that are changed: what is new, once. */
@ExtendWith(OutputCaptureExtension.class)
class QuietLogIT {

    /**
     * A step that only the gateway itself cannot start, for another reason each time (invented).
     */
    public static final class NoStart extends ServiceSupport
            implements Processor, CamelContextAware {

        private CamelContext context;

        @Override
        public CamelContext getCamelContext() {
            return context;
        }

        @Override
        public void setCamelContext(CamelContext context) {
            this.context = context;
        }

        @Override
        public void process(Exchange exchange) {
            throw new IllegalStateException("never started");
        }

        @Override
        protected void doStart() {
            if (context.getName().equals("tonghop")) {
                throw new IllegalStateException("cannot be started: " + System.nanoTime());
            }
        }
    }

    @TempDir private Path drop;
    private FolderSources sources;

    @BeforeEach
    void prepare() {
        sources = new FolderSources(drop);
    }

    @AfterEach
    void close() {
        sources.close();
    }

    @Test
    void whatIsSetAsideIsToldOnceAndTryingFilesOutIsNoNews(CapturedOutput log) {
        String good = sources.good("a");
        sources.bench.set("tonghop.routes.allow-code", true);
        sources.file("a.yaml", good)
                .file("broken.yaml", "- route:\n    id: [")
                .file(
                        "startless.yaml",
                        sources.good("b")
                                .replace(
                                        "- to:",
                                        "- process: { ref: \"#class:%s\" }\n        - to:"
                                                .formatted(NoStart.class.getName())))
                .bench
                .start();
        sources.awaitState("startless.yaml", State.QUARANTINED);
        for (int quiet = 110; quiet < 140; quiet += 10) {
            sources.file("a.yaml", good.replace("quiet: 100", "quiet: " + quiet));
            sources.looks();
        }

        assertThat(log.getOut().split("quarantined: .*broken.yaml", -1)).hasSize(2);
        assertThat(log.getOut().split("quarantined: .*startless.yaml", -1)).hasSize(2);
        assertThat(log.getOut().split("startless.yaml does not start", -1)).hasSize(2);
        assertThat(sources.journalled("routes.quarantined")).isEqualTo(2);
        assertThat(log.getOut().lines().filter(l -> l.contains("Apache Camel ")))
                .as("the gateway's own Camel")
                .hasSizeLessThanOrEqualTo(2);
    }
}
