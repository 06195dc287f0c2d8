package vn.tonghop.consolidation;

import java.time.Instant;
import java.time.LocalDate;

/** Where a frozen run leaves its totals to be submitted; the submission room implements it. */
public interface Outbox {

    /**
     * Called in the transaction that freezes the run: the totals are frozen and queued, or neither.
     */
    Offer offer(FrozenRun run);

    /**
     * A run whose totals do not change any more.
     *
     * @param snapshotSha256 digest of the totals as {@link TotalsJson} writes them
     * @param destination the regime's
     */
    record FrozenRun(
            long id,
            LocalDate businessDate,
            Instant asOf,
            Totals totals,
            String snapshotSha256,
            String destination) {}

    /**
     * What became of the offer.
     *
     * @param submissionId the queued submission, or the one that already says the same
     * @param queued false when these totals have been submitted, or are about to be
     */
    record Offer(long submissionId, boolean queued) {}
}
