package vn.tonghop.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.reading.ReadingUnavailable;
import vn.tonghop.report.Report;

/**
 * Reads documents again whose layout a person has confirmed. A document does not move back: it is
 * under review and stays judged until the new judgement takes the old one's place, in one commit.
 */
public class Rereading {

    private static final Logger LOG = LoggerFactory.getLogger(Rereading.class);

    private static final Duration UNTIL_READING_IS_BACK = Duration.ofSeconds(30);

    private final LayoutProposals proposals;
    private final ReceivedDocuments received;
    private final DocumentRegister register;
    private final DeliveryReader reader;
    private final Catalogue catalogue;

    Rereading(
            LayoutProposals proposals,
            ReceivedDocuments received,
            DocumentRegister register,
            DeliveryReader reader,
            Catalogue catalogue) {
        this.proposals = proposals;
        this.received = received;
        this.register = register;
        this.reader = reader;
        this.catalogue = catalogue;
    }

    /** Works until nothing is due; what failed is due again later. */
    public void work() {
        for (var due = proposals.claim(); due.isPresent(); due = proposals.claim()) {
            try {
                reread(due.get());
            } catch (ReadingUnavailable e) {
                LOG.error("document {} waits to be read again", due.get().document(), e);
                proposals.postpone(due.get(), UNTIL_READING_IS_BACK);
            } catch (IOException | RuntimeException e) {
                LOG.error("document {} was not read again", due.get().document(), e);
            }
        }
    }

    private void reread(LayoutProposals.Due due) throws IOException {
        var row = received.find(due.document());
        var understood = reader.understand(row, received.beside(row));
        if (!(understood instanceof Understood.Judged judged)
                || stillWaits(judged.report(), due.fingerprint())) {
            // this node does not have the layout's file yet, or the folder is not shared
            return;
        }
        var period = catalogue.obligationOf(judged.report()).orElse(null);
        register.reenter(
                row,
                judged.report(),
                period,
                () -> proposals.finish(due),
                Map.of("layout", due.fingerprint()));
    }

    private static boolean stillWaits(Report report, String fingerprint) {
        return report.findings().stream()
                .anyMatch(f -> f.code().equals("NORM-045") && f.message().contains(fingerprint));
    }
}
