package vn.tonghop.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Where a frozen run leaves its totals to be submitted; the submission room implements it. */
public interface Outbox {

    /**
     * One offer for each destination of the run, in their order.
     *
     * <p>Called in the transaction that freezes the run: the totals are frozen and queued, or neither.
     */
    List<Offer> offer(FrozenRun run);

    /**
     * A run whose totals do not change any more.
     *
     * @param snapshotSha256 digest of the totals as {@link TotalsJson} writes them
     * @param destinations the one the totals are owed to, then those of the copies; no name twice
     */
    record FrozenRun(
            long id,
            LocalDate businessDate,
            Instant asOf,
            Totals totals,
            String snapshotSha256,
            List<String> destinations) {}

    /**
     * What became of the offer.
     *
     * @param destination to whom
     * @param submissionId the queued submission, or the one that already says the same
     * @param queued false when these totals have been submitted, or are about to be
     */
    record Offer(String destination, long submissionId, boolean queued) {}
}
