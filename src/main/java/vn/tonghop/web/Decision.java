package vn.tonghop.web;

import java.util.Arrays;
import vn.tonghop.submission.Submissions;

/** What a person may decide about a submission that does not go on by itself. */
public enum Decision {
    /** The other side has it. */
    ARRIVED("arrived") {
        @Override
        boolean isTaken(Submissions outbox, long submission, String by) {
            return outbox.arrived(submission, by);
        }
    },
    /** The other side does not have it. */
    SEND_AGAIN("send-again") {
        @Override
        boolean isTaken(Submissions outbox, long submission, String by) {
            return outbox.sendAgain(submission, by);
        }
    },
    /** It was given up and is tried again; what may be there is asked about first. */
    REPLAY("replay") {
        @Override
        boolean isTaken(Submissions outbox, long submission, String by) {
            return outbox.replay(submission, by);
        }
    };

    private final String word;

    Decision(String word) {
        this.word = word;
    }

    abstract boolean isTaken(Submissions outbox, long submission, String by);

    /**
     * @throws Problem 404 when there is no such decision
     */
    public static Decision of(String word) {
        return Arrays.stream(values())
                .filter(decision -> decision.word.equals(word))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /**
     * @throws Problem 409 when there is nothing of the kind to decide
     */
    public void carryOut(Submissions outbox, long submission, String by) {
        if (!isTaken(outbox, submission, by)) {
            throw new Problem(409, "SUB-050", submission);
        }
    }
}
