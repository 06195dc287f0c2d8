package vn.tonghop.submission;

/**
 * A row of the outbox.
 *
 * @param stage "due" (surely not at the destination), "sending", "unknown", "in-doubt" (nobody can
 *     be asked: a person decides), "accepted", "rejected", "given-up"
 * @param maybeThere a byte may have left since it was last known that nothing is there
 * @param amends the accepted submission it corrects, or null
 * @param lastError why it is not settled, or null
 * @param reasons of the ministry, as JSON, or null
 */
public record Submission(
        long id,
        long runId,
        String destination,
        String idempotencyKey,
        Long amends,
        String body,
        String bodySha256,
        String stage,
        boolean maybeThere,
        int attempts,
        String receiptNumber,
        String reasons,
        String lastError) {

    public boolean isAccepted() {
        return "accepted".equals(stage);
    }

    /** Nothing more happens to it by itself. */
    public boolean isSettled() {
        return isAccepted() || "rejected".equals(stage)
                || "given-up".equals(stage)
                || "in-doubt".equals(stage);
    }
}
