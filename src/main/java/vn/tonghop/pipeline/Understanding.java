package vn.tonghop.pipeline;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.message.Cause;
import vn.tonghop.message.Messages;
import vn.tonghop.normalisation.Context;
import vn.tonghop.normalisation.Normaliser;
import vn.tonghop.reading.Reading;
import vn.tonghop.reading.ReadingUnavailable;
import vn.tonghop.reading.Readout;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Report;
import vn.tonghop.report.Severity;
import vn.tonghop.report.Source;
import vn.tonghop.store.Lease;
import vn.tonghop.store.WorkQueue;
import vn.tonghop.validation.Facts;
import vn.tonghop.validation.Validator;
import vn.tonghop.vault.Vault;

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

    private final WorkQueue queue;
    private final DocumentRegister register;
    private final Vault vault;
    private final Reading reading;
    private final Normaliser normaliser;
    private final Validator validator;
    private final Catalogue catalogue;

    Understanding(
            WorkQueue queue,
            DocumentRegister register,
            Vault vault,
            Reading reading,
            Normaliser normaliser,
            Validator validator,
            Catalogue catalogue) {
        this.queue = queue;
        this.register = register;
        this.vault = vault;
        this.reading = reading;
        this.normaliser = normaliser;
        this.validator = validator;
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
        try {
            var row = register.find(lease.id());
            var report = lease.attempts() > ATTEMPTS ? givenUp(row, lease) : understand(row);
            register.enter(lease, row, report, catalogue.obligationOf(report).orElse(null));
        } catch (ReadingUnavailable e) {
            LOG.error("document {} waits: {}", lease.id(), e.getMessage(), e);
            queue.waitUncounted(lease, UNTIL_READING_IS_BACK, Cause.of("PIP-006"));
        } catch (IOException | RuntimeException e) {
            LOG.error(
                    "document {} was not understood, attempt {}", lease.id(), lease.attempts(), e);
            queue.retryLater(lease, pause(lease), Cause.of(code(e)));
        }
    }

    /** The log has the failure itself; its row says what to do. */
    private static String code(Exception failure) {
        if (failure instanceof IOException) {
            return "PIP-003";
        }
        return failure instanceof DataAccessException ? "PIP-004" : "PIP-005";
    }

    private Report understand(ReceivedDocument row) throws IOException {
        var readout = reading.read(row.fileName(), vault.read(row.sha256()));
        var source = new Source(row.fileName(), row.sha256(), readout.mediaType());
        if (readout instanceof Readout.Unreadable unreadable) {
            return Report.unreadable(source, unreadable.why());
        }
        var report =
                normaliser.normalise(
                        source,
                        (Readout.Read) readout,
                        new Context(row.receivedOn(), row.senderUnit()));
        return validator.judge(
                report, new Facts(row.sender(), row.senderUnit(), row.firstReceivedAt()));
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
