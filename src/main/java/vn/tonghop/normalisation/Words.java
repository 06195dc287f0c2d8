package vn.tonghop.normalisation;

import vn.tonghop.message.Messages;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Severity;

/** What this room says to people, by key. */
final class Words {

    private Words() {}

    /** A reason, in Vietnamese. */
    static String of(String key, Object... arguments) {
        return Messages.vi(key, arguments);
    }

    static Finding finding(String code, Severity severity, Evidence evidence, Object... arguments) {
        return new Finding(
                code,
                severity,
                Messages.vi(code, arguments),
                Messages.en(code, arguments),
                evidence);
    }
}
