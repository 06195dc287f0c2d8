package vn.tonghop.routes.health;

import java.time.Duration;
import java.time.Instant;

/**
 * How a source or a schedule is (tình trạng của một nguồn, một lịch).
 *
 * @param id of its route
 * @param node that saw it
 * @param reachable its server answers; null when that is not known
 * @param authenticated it lets us in; null when that is not known
 * @param lastPoll when it was looked at last, well or not; of a source that is sent to us: when
 *     something came last; of a schedule: when it ran
 * @param lastSuccess when that went well
 * @param failingSince the first failure of those without a success between
 * @param failures in a row
 * @param retryAt it is left alone until then, or null
 * @param oldestWaiting when the oldest thing was written that it has and we did not take; null when
 *     nothing is known to wait
 * @param error why it fails, as {@link vn.tonghop.message.Cause} keeps it; null when it does not
 * @param seenAt when all this was true
 */
public record SourceHealth(
        String id,
        String node,
        State state,
        Boolean reachable,
        Boolean authenticated,
        Instant lastPoll,
        Instant lastSuccess,
        Instant failingSince,
        int failures,
        Instant retryAt,
        Instant oldestWaiting,
        String error,
        Instant seenAt) {

    /** Whether it works. */
    public enum State {
        /** It was not looked at yet. */
        UNKNOWN("unknown"),
        UP("up"),
        FAILING("failing");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** As the outside world knows it. */
        public String code() {
            return code;
        }

        static State of(String code) {
            for (State state : values()) {
                if (state.code.equals(code)) {
                    return state;
                }
            }
            throw new IllegalArgumentException(code);
        }
    }

    static SourceHealth unknown(String id, String node, Instant at) {
        return new SourceHealth(
                id, node, State.UNKNOWN, null, null, null, null, null, 0, null, null, null, at);
    }

    public boolean isFailing() {
        return state == State.FAILING;
    }

    /**
     * How far it is behind (độ trễ): the age of the oldest thing that waits at the source. Null
     * when nothing waits, and where the source cannot say.
     */
    public Duration lag(Instant now) {
        return oldestWaiting == null
                ? null
                : Duration.between(
                        oldestWaiting, now.isBefore(oldestWaiting) ? oldestWaiting : now);
    }

    SourceHealth succeeded(Instant at, Instant oldest) {
        return new SourceHealth(
                id, node, State.UP, true, true, at, at, null, 0, null, oldest, null, at);
    }

    SourceHealth received(Instant at) {
        return succeeded(at, null).notAsked();
    }

    /** Of what an earlier look has proved nothing is claimed any more. */
    SourceHealth failed(Instant at, Fault fault, String said) {
        return new SourceHealth(
                id,
                node,
                State.FAILING,
                fault.reachable(),
                fault.authenticated(),
                at,
                lastSuccess,
                failingSince == null ? at : failingSince,
                failures + 1,
                null,
                oldestWaiting,
                said,
                at);
    }

    SourceHealth waiting(Instant oldest) {
        return with(node, reachable, authenticated, retryAt, oldest);
    }

    SourceHealth retryingAt(Instant at) {
        return with(node, reachable, authenticated, at, oldestWaiting);
    }

    /** Nobody was asked: whether somebody could be reached is no question. */
    SourceHealth notAsked() {
        return with(node, null, null, retryAt, oldestWaiting);
    }

    /** Nobody has to sign in: whether one is let in is no question. */
    SourceHealth withoutSignIn() {
        return with(node, reachable, null, retryAt, oldestWaiting);
    }

    /** The same as an earlier process of this node would go on with. */
    SourceHealth seenBy(String other) {
        return with(other, reachable, authenticated, null, oldestWaiting);
    }

    private SourceHealth with(
            String node,
            Boolean reachable,
            Boolean authenticated,
            Instant retryAt,
            Instant oldestWaiting) {
        return new SourceHealth(
                id,
                node,
                state,
                reachable,
                authenticated,
                lastPoll,
                lastSuccess,
                failingSince,
                failures,
                retryAt,
                oldestWaiting,
                error,
                seenAt);
    }

    /** Whether people would be told something else. */
    boolean tellsOther(SourceHealth before) {
        return before == null
                || state != before.state
                || !java.util.Objects.equals(reachable, before.reachable)
                || !java.util.Objects.equals(authenticated, before.authenticated)
                || !java.util.Objects.equals(failingSince, before.failingSince)
                || !java.util.Objects.equals(error, before.error)
                || !java.util.Objects.equals(oldestWaiting, before.oldestWaiting);
    }
}
