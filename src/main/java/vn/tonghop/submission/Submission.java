package vn.tonghop.submission;

/**
 * A row of the outbox.
 *
 * @param stage "due" (surely not at the ministry), "sending", "unknown", "accepted", "rejected",
 *     "given-up"
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
        int attempts,
        String receiptNumber,
        String reasons,
        String lastError) {

    public boolean isAccepted() {
        return "accepted".equals(stage);
    }

    /** Nothing more happens to it by itself. */
    public boolean isSettled() {
        return isAccepted() || "rejected".equals(stage) || "given-up".equals(stage);
    }
}
