package vn.tonghop.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.message.Cause;
import vn.tonghop.message.Messages;
import vn.tonghop.reading.ReadingUnavailable;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Report;
import vn.tonghop.report.Severity;
import vn.tonghop.report.Source;
import vn.tonghop.store.Lease;
import vn.tonghop.store.WorkQueue;

/**
 * Takes received documents one after another through reading, normalisation and validation into the
 * register.
 *
 * <p>Whatever is in a document, it ends in the register: one that fails or kills the process again
 * and again is entered as unreadable, with the reason. While nothing can be read at all, documents
 * wait and none is given up.
 */
public class Understanding {

    private static final Logger LOG = LoggerFactory.getLogger(Understanding.class);
    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration UNTIL_READING_IS_BACK = Duration.ofSeconds(30);

    private static final Duration HEARTBEAT = Duration.ofMinutes(1);
    private static final ScheduledExecutorService HEARTBEATS =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        var thread = new Thread(work, "leases of documents");
                        thread.setDaemon(true);
                        return thread;
                    });

    private final WorkQueue queue;
    private final ReceivedDocuments received;
    private final DocumentRegister register;
    private final DeliveryReader reader;
    private final Catalogue catalogue;

    Understanding(
            WorkQueue queue,
            ReceivedDocuments received,
            DocumentRegister register,
            DeliveryReader reader,
            Catalogue catalogue) {
        this.queue = queue;
        this.received = received;
        this.register = register;
        this.reader = reader;
        this.catalogue = catalogue;
    }

    /** Works until nothing is due. */
    public void work() {
        for (var lease = queue.claim("received");
                lease.isPresent();
                lease = queue.claim("received")) {
            work(lease.get());
        }
    }

    private void work(Lease lease) {
        var heartbeat =
                HEARTBEATS.scheduleAtFixedRate(
                        () -> stillAtIt(lease),
                        HEARTBEAT.toSeconds(),
                        HEARTBEAT.toSeconds(),
                        TimeUnit.SECONDS);
        try {
            var row = received.find(lease.id());
            var understood =
                    lease.attempts() > ATTEMPTS
                            ? new Understood.Judged(givenUp(row, lease), List.of())
                            : reader.understand(row, received.beside(row));
            enter(lease, row, understood);
        } catch (ReadingUnavailable e) {
            LOG.error("document {} waits: {}", lease.id(), e.getMessage(), e);
            queue.postpone(lease, UNTIL_READING_IS_BACK, Cause.of("PIP-020"));
        } catch (IOException | RuntimeException e) {
            LOG.error(
                    "document {} was not understood, attempt {}", lease.id(), lease.attempts(), e);
            queue.retryLater(lease, pause(lease), Cause.of(code(e)));
        } finally {
            heartbeat.cancel(false);
        }
    }

    /** Many files, or a scan of many pages, take longer than a dead node's work should wait. */
    private void stillAtIt(Lease lease) {
        try {
            queue.renew(lease);
        } catch (RuntimeException e) {
            LOG.warn("the lease of document {} was not renewed: {}", lease.id(), e.toString());
        }
    }

    private void enter(Lease lease, ReceivedDocument row, Understood understood) {
        if (understood instanceof Understood.Judged judged) {
            var period = catalogue.obligationOf(judged.report()).orElse(null);
            register.enter(lease, row, judged, period);
        } else {
            // its report's own turn takes it along
            queue.postpone(lease, FIRST_PAUSE, null);
        }
    }

    /** The log has the failure itself; its row says what to do. */
    private static String code(Exception failure) {
        if (failure instanceof IOException) {
            return "PIP-003";
        }
        return failure instanceof DataAccessException ? "PIP-004" : "PIP-005";
    }

    private static Report givenUp(ReceivedDocument row, Lease lease) {
        var attempts = lease.attempts() - 1;
        return Report.unreadable(
                new Source(row.fileName(), row.sha256(), "application/octet-stream"),
                new Finding(
                        "PIP-002",
                        Severity.ERROR,
                        Messages.vi("PIP-002", row.fileName(), attempts),
                        Messages.en("PIP-002", row.fileName(), attempts),
                        null));
    }

    /** 5 s, 10 s, 20 s, … */
    private static Duration pause(Lease lease) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(lease.attempts() - 1, 6));
    }
}
