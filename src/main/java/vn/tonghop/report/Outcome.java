package vn.tonghop.report;

import java.util.Arrays;

/** What became of a document after it was read and judged. */
public enum Outcome {
    /** Counts from now on. */
    ACCEPTED("accepted"),
    /** A person or a new revision has to settle something first. */
    REVIEW("review"),
    /** Asks others to report; reports nothing itself. */
    REQUEST("request"),
    /** Readable, and no report: a plan, a notice, an invitation. */
    NOT_A_REPORT("not-a-report"),
    /** Broken, encrypted, of an unknown format, or too much to read. */
    UNREADABLE("unreadable");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** The name in JSON and in the database. */
    public String code() {
        return code;
    }

    public static Outcome ofCode(String code) {
        return Arrays.stream(values())
                .filter(o -> o.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such outcome: " + code));
    }
}
