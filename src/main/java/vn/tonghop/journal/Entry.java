package vn.tonghop.journal;

import java.time.Instant;
import java.util.Map;

/** One line of the journal. */
public record Entry(
        Instant at, String node, Subject subject, String event, Map<String, Object> details) {}
