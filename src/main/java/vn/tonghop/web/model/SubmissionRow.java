package vn.tonghop.web.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One submission to one destination.
 *
 * @param place 0 for the destination the totals are owed to, 1 and more for copies
 * @param maybeThere a byte may have left since it was last known that nothing is there
 * @param amends the submission whose totals it corrects, or null
 * @param receipt the other side's answer as JSON, or null
 * @param reasons why it was turned down, as JSON, or null
 */
public record SubmissionRow(
        long id,
        long run,
        String regime,
        String period,
        LocalDate businessDate,
        String destination,
        int place,
        String idempotencyKey,
        Long amends,
        String bodySha256,
        String stage,
        boolean maybeThere,
        int attempts,
        String lastError,
        String receiptNumber,
        String receipt,
        String reasons,
        Instant createdAt,
        Instant settledAt) {

    /** Nobody but a person can say whether it arrived. */
    public boolean awaitsDecision() {
        return maybeThere && ("in-doubt".equals(stage) || "given-up".equals(stage));
    }

    public boolean isCopy() {
        return place > 0;
    }
}
