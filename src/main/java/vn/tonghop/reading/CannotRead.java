package vn.tonghop.reading;

import vn.tonghop.report.Finding;

/** A format's reader gives up, and says why in words for the sender. */
final class CannotRead extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Finding why;

    /**
     * @param code key of the sentence: "READ-007"
     * @param arguments of the sentence
     */
    CannotRead(String code, Object... arguments) {
        super(code);
        why = Noticed.error(code, arguments);
    }

    /** For the reason that a file within this one gave. */
    CannotRead(Finding why) {
        super(why.code());
        this.why = why;
    }

    Finding why() {
        return why;
    }
}
