package vn.tonghop.reading;

import vn.tonghop.message.Messages;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Severity;

/** Findings of this room: the code is the key of the sentence. */
final class Noticed {

    private Noticed() {}

    static Finding error(String code, Object... arguments) {
        return of(code, Severity.ERROR, arguments);
    }

    /** With the place of the original that it is about. */
    static Finding error(String code, Evidence at, Object... arguments) {
        return new Finding(
                code,
                Severity.ERROR,
                Messages.vi(code, arguments),
                Messages.en(code, arguments),
                at);
    }

    static Finding warning(String code, Object... arguments) {
        return of(code, Severity.WARNING, arguments);
    }

    static Finding info(String code, Object... arguments) {
        return of(code, Severity.INFO, arguments);
    }

    private static Finding of(String code, Severity severity, Object... arguments) {
        return new Finding(
                code, severity, Messages.vi(code, arguments), Messages.en(code, arguments), null);
    }
}
