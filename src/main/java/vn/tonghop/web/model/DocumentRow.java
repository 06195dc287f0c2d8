package vn.tonghop.web.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One document as a list shows it.
 *
 * @param references references of the deliveries that brought it, first arrival first
 * @param channels how it came, each channel once
 * @param outcome null while it waits to be judged
 * @param understood null while it waits to be judged
 * @param consolidated the last run its report went into, or null
 */
public record DocumentRow(
        long id,
        List<String> references,
        List<String> channels,
        List<String> senders,
        Instant receivedAt,
        String stage,
        String outcome,
        UnitName unit,
        String issuer,
        String number,
        String kind,
        LocalDate date,
        String subject,
        String fileName,
        String regime,
        String period,
        Integer revision,
        int attempts,
        String lastError,
        Understood understood,
        Consolidated consolidated) {

    /** The unit it speaks for; null in the row while that is not decided. */
    public record UnitName(String code, LocalDate validFrom, String name) {}

    /** How much of it was understood. */
    public record Understood(
            String form,
            String period,
            int indicators,
            int sections,
            int requestedItems,
            int findings) {}

    /** A run it went into, and how far that run's submission is; the latter null before it. */
    public record Consolidated(
            long run,
            String regime,
            String period,
            LocalDate businessDate,
            SubmissionState submission) {}
}
