package vn.tonghop.web.model;

import java.time.Instant;
import java.util.Map;

/**
 * How much stands where, at one moment.
 *
 * @param waiting documents that wait to be judged
 * @param oldestWaiting when the one that waits longest arrived; null when none waits
 * @param outcomes judged documents by outcome
 * @param replies by stage
 * @param submissions by stage
 * @param runs by stage
 */
public record Counts(
        long waiting,
        Instant oldestWaiting,
        Map<String, Long> outcomes,
        Map<String, Long> replies,
        Map<String, Long> submissions,
        Map<String, Long> runs) {

    public Counts {
        outcomes = Map.copyOf(outcomes);
        replies = Map.copyOf(replies);
        submissions = Map.copyOf(submissions);
        runs = Map.copyOf(runs);
    }

    public long judged() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }
}
