package vn.tonghop.routes.deploy;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.support.LifecycleStrategySupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the folder again and again, for as long as Camel runs. */
class RouteWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RouteWatch.class);
    private static final long LONGEST_LOOK_SECONDS = 5;

    private final Deployer deployer;
    private final Duration every;

    /**
     * @param every from the end of one look to the next; zero or less looks at the start only
     */
    RouteWatch(Deployer deployer, Duration every) {
        this.deployer = deployer;
        this.every = every;
    }

    void begin(CamelContext context) {
        if (deployer.scope() != Deployer.Scope.ALL || every.isNegative() || every.isZero()) {
            return;
        }
        ScheduledExecutorService timer =
                context.getExecutorServiceManager()
                        .newSingleThreadScheduledExecutor(this, "routes-watch");
        timer.scheduleWithFixedDelay(
                this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        context.addLifecycleStrategy(
                new LifecycleStrategySupport() {
                    @Override
                    public void onContextStopping(CamelContext stopping) {
                        end(timer);
                    }
                });
    }

    /** Nothing that is thrown may end the watch. */
    private void look() {
        try {
            deployer.look();
        } catch (RuntimeException e) {
            LOG.error("the routes could not be looked at; the next look tries again", e);
        }
    }

    private static void end(ScheduledExecutorService timer) {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(LONGEST_LOOK_SECONDS, TimeUnit.SECONDS)) {
                // it may be waiting for a database that is away
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
