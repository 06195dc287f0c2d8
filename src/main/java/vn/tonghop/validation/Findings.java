package vn.tonghop.validation;

import vn.tonghop.message.Messages;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Severity;

/** Words for what the checks find. */
final class Findings {

    private Findings() {}

    static Finding error(String code, Evidence evidence, Object... arguments) {
        return finding(code, Severity.ERROR, evidence, arguments);
    }

    static Finding warning(String code, Evidence evidence, Object... arguments) {
        return finding(code, Severity.WARNING, evidence, arguments);
    }

    static Finding info(String code, Evidence evidence, Object... arguments) {
        return finding(code, Severity.INFO, evidence, arguments);
    }

    /** The arguments {@code Named} are said in the reader's language; all others as they are. */
    private static Finding finding(
            String code, Severity severity, Evidence evidence, Object[] arguments) {
        var vi = new Object[arguments.length];
        var en = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            vi[i] = arguments[i] instanceof Named n ? n.vi() : arguments[i];
            en[i] = arguments[i] instanceof Named n ? n.en() : arguments[i];
        }
        return new Finding(code, severity, Messages.vi(code, vi), Messages.en(code, en), evidence);
    }

    /** A name in both languages. */
    record Named(String vi, String en) {}

    /** Where something stands, as a person would say it. */
    static Named place(Evidence at) {
        if (at == null) {
            return new Named("toàn văn bản", "the whole document");
        }
        if (at.cell() != null) {
            return new Named(
                    Messages.vi("place.cell", at.sheet(), at.cell()),
                    Messages.en("place.cell", at.sheet(), at.cell()));
        }
        return new Named(
                Messages.vi(
                        "place.line",
                        at.page() == null ? "1" : at.page().toString(),
                        at.line().toString()),
                Messages.en(
                        "place.line",
                        at.page() == null ? "1" : at.page().toString(),
                        at.line().toString()));
    }
}
