package vn.tonghop.routes.silence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a source has been quiet for too long: longer than twice what it is usually quiet, in working
 * time. Usual is what nineteen of twenty pauses of its last four weeks do not exceed, so that one
 * earlier outage does not count as usual. A source that brings little, or is new, is never judged.
 */
final class SilenceRule {

    /** How far back it is looked. */
    static final Duration MEMORY = Duration.ofDays(28);

    /** What comes within this time is one arrival: thirty mails at eight are not thirty pauses. */
    static final Duration BURST = Duration.ofMinutes(10);

    private static final double USUAL = 0.95;
    private static final int TIMES = 2;
    private static final int FEWEST_PAUSES = 10;
    private static final Duration SHORTEST_HISTORY = Duration.ofHours(55);
    private static final Duration SHORTEST_ALARM = Duration.ofHours(2);

    private final WorkingTime time;

    SilenceRule(WorkingTime time) {
        this.time = time;
    }

    /**
     * @param arrivals of the last four weeks, in their order
     * @param bound alarm after this much working time, whatever is usual; null to learn
     */
    Optional<Silence> judge(List<Instant> arrivals, Duration bound, Instant now) {
        if (arrivals.isEmpty()) {
            return Optional.empty();
        }
        Instant last = arrivals.get(arrivals.size() - 1);
        Duration quiet = time.between(last, now);
        if (bound != null) {
            return quiet.compareTo(bound) > 0
                    ? Optional.of(new Silence(last, bound))
                    : Optional.empty();
        }
        return usual(arrivals)
                .filter(usual -> quiet.compareTo(alarm(usual)) > 0)
                .map(usual -> new Silence(last, usual));
    }

    private static Duration alarm(Duration usual) {
        Duration learned = usual.multipliedBy(TIMES);
        return learned.compareTo(SHORTEST_ALARM) < 0 ? SHORTEST_ALARM : learned;
    }

    /** Empty while there is not enough to learn from: five working days and ten pauses. */
    private Optional<Duration> usual(List<Instant> arrivals) {
        Instant first = arrivals.get(0);
        Instant last = arrivals.get(arrivals.size() - 1);
        List<Duration> pauses = pauses(arrivals);
        if (pauses.size() < FEWEST_PAUSES
                || time.between(first, last).compareTo(SHORTEST_HISTORY) < 0) {
            return Optional.empty();
        }
        pauses.sort(null);
        int rank = (int) Math.ceil(USUAL * pauses.size());
        return Optional.of(pauses.get(rank - 1));
    }

    private List<Duration> pauses(List<Instant> arrivals) {
        var pauses = new ArrayList<Duration>();
        Instant before = arrivals.get(0);
        for (Instant at : arrivals) {
            if (Duration.between(before, at).compareTo(BURST) > 0) {
                pauses.add(time.between(before, at));
            }
            before = at;
        }
        return pauses;
    }
}
