package vn.tonghop.validation;

import static vn.tonghop.validation.Findings.error;
import static vn.tonghop.validation.Findings.place;
import static vn.tonghop.validation.Findings.warning;

import java.math.BigDecimal;
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

    /** Counts that are further apart count different things. */
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(2);

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
            if (first != null && first.value().compareTo(i.value()) != 0) {
                findings.add(twoValues(name, first, i, c.report().form() != null));
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

    /**
     * An error where one is likely the other mistyped; else two things under one name, of which
     * none counts and a person says which one is meant. What a form says is sure.
     */
    private static Finding twoValues(Named name, Indicator first, Indicator other, boolean ofForm) {
        boolean same = ofForm || isNear(first, other) && !isListed(first, other);
        var arguments =
                new Object[] {
                    name,
                    VietnameseText.number(first.value()),
                    place(first.evidence()),
                    VietnameseText.number(other.value()),
                    place(other.evidence())
                };
        return same
                ? error("VAL-070", other.evidence(), arguments)
                : warning("VAL-072", other.evidence(), arguments);
    }

    private static boolean isNear(Indicator first, Indicator other) {
        var low = first.value().min(other.value());
        var high = first.value().max(other.value());
        return "%".equals(first.unit()) || high.compareTo(low.multiply(FARTHEST)) <= 0;
    }

    /**
     * Two counts of one line, or of one broken in two, are two things of a list; a contradiction
     * stands somewhere else.
     */
    private static boolean isListed(Indicator first, Indicator other) {
        var one = first.evidence();
        var two = other.evidence();
        return !"%".equals(first.unit())
                && one.sheet() == null
                && two.sheet() == null
                && one.line() != null
                && two.line() != null
                && Math.abs(one.line() - two.line()) <= 1
                && Objects.equals(one.page(), two.page());
    }
}
