package vn.tonghop.routes.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.message.Cause;
import vn.tonghop.message.Harmless;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.SourceProbe;
import vn.tonghop.routes.check.CheckedFile;
import vn.tonghop.routes.health.FaultWords;

/**
 * Tries the sources of a file: connects with the real settings, lists what would be taken, takes
 * nothing. In a Camel of its own that starts no route, so that nothing polls.
 */
public class TryOut implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TryOut.class);
    private static final int MOST_ITEMS = 20;
    private static final int MOST_AT_ONCE = 4;

    /**
     * What one source said.
     *
     * @param problem why it cannot be looked at, or null
     */
    public record Result(String id, List<SourceProbe.Item> items, String problem) {}

    private final List<SourceProbe> probes;
    private final Settings settings;
    private final long seconds;
    private final ThreadPoolExecutor looks =
            new ThreadPoolExecutor(
                    0,
                    MOST_AT_ONCE,
                    10,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    TryOut::thread);

    /**
     * @param seconds how long one source may take
     */
    public TryOut(List<SourceProbe> probes, Settings settings, long seconds) {
        this.probes = List.copyOf(probes);
        this.settings = settings;
        this.seconds = seconds;
    }

    private static Thread thread(Runnable look) {
        var thread = new Thread(look, "routes-try");
        thread.setDaemon(true);
        return thread;
    }

    /** One result for each source of the file that can be looked at. */
    public List<Result> of(CheckedFile checked) {
        if (!checked.missing().isEmpty()) {
            String waits = Cause.of("RTE-087", String.join(", ", checked.missing()));
            return checked.ids().stream().map(id -> new Result(id, List.of(), waits)).toList();
        }
        try (CamelContext context = DryRun.started(settings)) {
            var loaded = new LiveRoutes(context, settings);
            loaded.load(checked, id -> true);
            var results = new ArrayList<Result>();
            for (String id : checked.ids()) {
                for (Route part : loaded.parts(id)) {
                    probes.stream()
                            .filter(p -> p.knows(part.getEndpoint()))
                            .findFirst()
                            .ifPresent(p -> results.add(look(p, part.getEndpoint(), id, checked)));
                }
            }
            return results;
        } catch (Exception e) {
            return List.of(new Result(checked.file().key(), List.of(), said(e, checked)));
        }
    }

    private Result look(SourceProbe probe, Endpoint endpoint, String id, CheckedFile checked) {
        Future<List<SourceProbe.Item>> look;
        try {
            look = looks.submit(() -> probe.look(endpoint, id, MOST_ITEMS));
        } catch (RejectedExecutionException e) {
            return new Result(id, List.of(), Cause.of("RTE-037"));
        }
        try {
            return new Result(id, look.get(seconds, TimeUnit.SECONDS), null);
        } catch (TimeoutException e) {
            look.cancel(true);
            return new Result(id, List.of(), said(e, checked));
        } catch (ExecutionException e) {
            String said = said(e.getCause(), checked);
            LOG.info("{} was tried and failed: {}", id, Harmless.of(said));
            LOG.debug("{} failed because of", id, e.getCause());
            return new Result(id, List.of(), said);
        } catch (InterruptedException e) {
            look.cancel(true);
            Thread.currentThread().interrupt();
            return new Result(id, List.of(), Cause.of("RTE-037"));
        }
    }

    /** The words in which the health of the source would say it. */
    private String said(Throwable e, CheckedFile checked) {
        return FaultWords.of(e, said -> Secrets.redacted(said, checked, settings));
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
