package vn.tonghop.web.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One submission to the ministry.
 *
 * @param amends the submission whose totals it corrects, or null
 * @param receipt the ministry's answer as JSON, or null
 * @param reasons why it was turned down, as JSON, or null
 */
public record SubmissionRow(
        long id,
        long run,
        String regime,
        String period,
        LocalDate businessDate,
        String destination,
        String idempotencyKey,
        Long amends,
        String bodySha256,
        String stage,
        int attempts,
        String lastError,
        String receiptNumber,
        String receipt,
        String reasons,
        Instant createdAt,
        Instant settledAt) {}
