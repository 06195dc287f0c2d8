package vn.tonghop.consolidation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A regime and period in one night, as its row says.
 *
 * @param stage "claimed" until the totals are frozen, then "frozen"
 * @param asOf the instant whose documents are in the totals; null until frozen
 * @param snapshot the totals as {@link TotalsJson}; null until frozen
 * @param lastError why the last attempt failed, or null
 */
public record Run(
        long id,
        String regimeId,
        String periodKey,
        LocalDate businessDate,
        String stage,
        Instant asOf,
        String snapshot,
        String snapshotSha256,
        String lastError) {

    public boolean isFrozen() {
        return "frozen".equals(stage);
    }
}
