package vn.tonghop.submission;

import java.time.Duration;
import java.util.List;

/** What is known after the ministry was sent something, or was asked about it. */
public sealed interface Answer {

    /** It is in, and this is the proof. */
    record Accepted(Receipt receipt) implements Answer {}

    /** It will not be taken, for these reasons; at least one. */
    record Rejected(List<Reason> reasons) implements Answer {
        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Nobody can say whether it arrived: it has to be asked before anything is sent again.
     *
     * @param retryAfter how long the ministry asks to be left alone, or null
     */
    record Unknown(String why, Duration retryAfter) implements Answer {}

    /**
     * Nobody can say whether it arrived, and nobody can be asked: a person has to decide.
     *
     * @param why what was seen last
     */
    record Undecidable(String why) implements Answer {}

    /**
     * It surely did not arrive: it may be sent again.
     *
     * @param retryAfter how long the ministry asks to be left alone, or null
     */
    record NotSent(String why, Duration retryAfter) implements Answer {}

    /**
     * A reason of the ministry: its code, its sentence, and the place in the submission or null.
     */
    record Reason(String code, String message, String pointer) {}

    static Answer unknown(String why) {
        return new Unknown(why, null);
    }

    static Answer notSent(String why) {
        return new NotSent(why, null);
    }
}
