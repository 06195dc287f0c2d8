package vn.tonghop.pipeline;

import java.util.List;
import vn.tonghop.message.Messages;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Report;
import vn.tonghop.report.Severity;

/**
 * A registered document that says the same as one that is to be entered.
 *
 * @param accepted whether it counts
 * @param scan whether it was read off pictures, and the other was not: the worse witness
 * @param fileName null for a twin, whose content is the same to the letter
 * @param disagreements figures that scan and file read differently; empty for a twin
 */
record Copy(long id, boolean accepted, boolean scan, String fileName, List<String> disagreements) {

    static Copy twin(long id, boolean accepted) {
        return new Copy(id, accepted, false, null, List.of());
    }

    /** The newcomer as it has to be entered beside this copy: a person decides who misread. */
    Report with(Report newcomer) {
        if (disagreements.isEmpty()) {
            return newcomer;
        }
        var list = String.join("; ", disagreements);
        return newcomer.judged(
                List.of(
                        new Finding(
                                "PIP-006",
                                Severity.ERROR,
                                Messages.vi("PIP-006", fileName, list),
                                Messages.en("PIP-006", fileName, list),
                                null)),
                Outcome.REVIEW);
    }

    /** The newcomer adds nothing: it is one more delivery of this document. */
    boolean outranks(Report newcomer) {
        if (!disagreements.isEmpty()) {
            return false;
        }
        boolean counts = newcomer.outcome() == Outcome.ACCEPTED;
        return accepted == counts ? !scan : accepted;
    }

    /** This one goes when the newcomer stays, unless a file is contradicted by a mere scan. */
    boolean yieldsTo(Report newcomer) {
        return disagreements.isEmpty() || scan;
    }
}
