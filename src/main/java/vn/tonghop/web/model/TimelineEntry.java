package vn.tonghop.web.model;

import java.time.Instant;
import java.util.Map;

/**
 * One line of the journal.
 *
 * @param subject kind of what it speaks of: document, delivery, run, submission
 */
public record TimelineEntry(
        Instant at,
        String node,
        String subject,
        String subjectId,
        String event,
        Map<String, Object> details) {}
