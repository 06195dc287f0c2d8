package vn.tonghop.validation;

import static vn.tonghop.validation.Findings.error;
import static vn.tonghop.validation.Findings.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import vn.tonghop.message.VietnameseText;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;
import vn.tonghop.validation.Findings.Named;

/** One report gives one value for one indicator, and gives it legibly. */
class ContradictionCheck implements Check {

    /** Below this a figure is as likely misread as read; it does not count unseen. */
    static final double LEGIBLE = 0.5;

    @Override
    public List<Finding> check(Case c) {
        var findings = new ArrayList<Finding>();
        var seen = new HashMap<String, Indicator>();
        for (var i : c.report().indicators()) {
            if (i.id() == null || !i.isTotal()) {
                continue;
            }
            var name = new Named(c.nameOf(i.id()), c.nameEnOf(i.id()));
            var first = seen.putIfAbsent(i.id(), i);
            if (first != null
                    && first.value().compareTo(i.value()) != 0
                    && !isListed(first, i)) {
                findings.add(
                        error(
                                "VAL-070",
                                i.evidence(),
                                name,
                                VietnameseText.number(first.value()),
                                place(first.evidence()),
                                VietnameseText.number(i.value()),
                                place(i.evidence())));
            }
            if (i.confidence() < LEGIBLE) {
                findings.add(
                        error(
                                "VAL-071",
                                i.evidence(),
                                name,
                                VietnameseText.number(i.value()),
                                place(i.evidence())));
            }
        }
        return findings;
    }

    /** Two counts of one line are two things of a list; a contradiction stands somewhere else. */
    private static boolean isListed(Indicator first, Indicator other) {
        var one = first.evidence();
        var two = other.evidence();
        return !"%".equals(first.unit())
                && one.sheet() == null
                && two.sheet() == null
                && one.line() != null
                && one.line().equals(two.line())
                && Objects.equals(one.page(), two.page());
    }
}
