package vn.tonghop.web.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One night's run as a list shows it.
 *
 * @param expected how many units owe a report; null before it is frozen
 * @param reported how many of them did; null before it is frozen
 * @param submission to whom the totals are owed; null when nothing was handed to the outbox
 * @param copiesOpen how many copies of these totals have not arrived
 */
public record RunRow(
        long id,
        String regime,
        String period,
        LocalDate businessDate,
        String stage,
        int attempts,
        String lastError,
        Instant asOf,
        Integer expected,
        Integer reported,
        String snapshotSha256,
        Instant createdAt,
        Instant frozenAt,
        SubmissionState submission,
        int copiesOpen) {}
