package vn.tonghop.routes.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.intake.camel.Bench;
import vn.tonghop.routes.desk.RouteDesk;
import vn.tonghop.routes.desk.RouteSheet;

/** When routes run the next time. */
class NextRunIT {

    private final Bench bench = Bench.create();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void itIsKnownAlsoWhileTheDeployerIsAtWork() throws InterruptedException {
        bench.shipped("schedules/night.yaml").start();
        var atWork = new CountDownLatch(1);
        var seen = new CountDownLatch(1);
        var slow =
                new NextRun(Clock.systemUTC()) {
                    @Override
                    boolean now(List<Route> parts) {
                        atWork.countDown();
                        try {
                            return seen.await(1, TimeUnit.MINUTES);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            return true;
                        }
                    }
                };
        var work = new Thread(() -> bench.part(Deployer.class).run("schedule.night", slow));
        work.start();
        try {
            assertThat(atWork.await(1, TimeUnit.MINUTES)).isTrue();

            assertThat(bench.part(RouteDesk.class).sheet("schedules/night.yaml").routes())
                    .extracting(RouteSheet.Line::next)
                    .doesNotContainNull();
        } finally {
            seen.countDown();
            work.join();
        }
    }
}
