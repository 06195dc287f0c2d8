package vn.tonghop.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import vn.tonghop.report.Report;

/**
 * A report that counts: its document was judged {@code accepted} for a regime and period.
 *
 * @param documentId the document's row
 * @param revision 1 for the first content under a number, 2 for its first correction, …
 * @param number number and symbol, or null when it did not survive
 * @param unitCode the unit it speaks for; null when that is not decided
 * @param unitValidFrom the day that unit version began; null for "since before the list began"
 * @param unitName the registry's name, or null
 * @param firstReceivedAt when it first arrived by any channel
 */
public record AcceptedReport(
        long documentId,
        int revision,
        String number,
        String unitCode,
        LocalDate unitValidFrom,
        String unitName,
        Instant firstReceivedAt,
        Report report) {

    public AcceptedReport {
        Objects.requireNonNull(firstReceivedAt);
        Objects.requireNonNull(report);
    }
}
