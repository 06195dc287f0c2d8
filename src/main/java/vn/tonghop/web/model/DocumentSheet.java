package vn.tonghop.web.model;

import java.time.Instant;
import java.util.List;

/**
 * Everything about one document.
 *
 * @param report as JSON by {@code docs/report.schema.json}; null while it waits to be judged
 * @param sameAs the document it turned out to be, or null
 * @param revisions the documents of the same identity, itself included, oldest revision first
 * @param runs every run its figures went into, newest first
 */
public record DocumentSheet(
        DocumentRow row,
        String sha256,
        long size,
        String mediaType,
        String identity,
        Long sameAs,
        Instant judgedAt,
        String report,
        List<Arrival> arrivals,
        List<Revision> revisions,
        List<RunRow> runs,
        List<TimelineEntry> timeline) {

    /**
     * One delivery that brought it.
     *
     * @param fileName the name it had in this delivery
     * @param originalName name of the delivery's own original (the whole mail, the file)
     * @param replyStage how far the receipt to the sender is, or null when none is due
     */
    public record Arrival(
            long id,
            String reference,
            String channel,
            String source,
            String sender,
            String subject,
            String fileName,
            String originalName,
            Instant receivedAt,
            boolean automatic,
            String replyStage,
            String replyError) {}

    /** Another telling of the same document. */
    public record Revision(
            long id,
            Integer revision,
            String outcome,
            Instant receivedAt,
            int indicators,
            int findings) {}
}
