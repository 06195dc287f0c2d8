package vn.tonghop.consolidation;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.tonghop.report.Qualifier;

/**
 * How exact a number can claim to be that is made of numbers like "trên 1.000" and "khoảng 50".
 *
 * <p>"Trên 10" and 5 make "trên 15"; "từ 10 trở lên" and 5 make "từ 15 trở lên"; as soon as one
 * part is "khoảng", or one may be larger and another smaller, the whole is "khoảng".
 */
final class Exactness {

    private static final EnumSet<Qualifier> MORE = EnumSet.of(Qualifier.GT, Qualifier.GTE);
    private static final EnumSet<Qualifier> LESS = EnumSet.of(Qualifier.LT, Qualifier.LTE);

    private Exactness() {}

    /** Of a sum; null among the parts, and as the answer, means exact. */
    static Qualifier ofSum(Collection<Qualifier> parts) {
        var present =
                parts.stream()
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Qualifier.class)));
        if (present.isEmpty()) {
            return null;
        }
        if (MORE.containsAll(present)) {
            return present.contains(Qualifier.GT) ? Qualifier.GT : Qualifier.GTE;
        }
        if (LESS.containsAll(present)) {
            return present.contains(Qualifier.LT) ? Qualifier.LT : Qualifier.LTE;
        }
        return Qualifier.APPROX;
    }

    /** Of a quotient: a larger denominator makes it smaller. */
    static Qualifier ofRatio(Qualifier numerator, Qualifier denominator) {
        return ofSum(Arrays.asList(numerator, opposite(denominator)));
    }

    private static Qualifier opposite(Qualifier qualifier) {
        if (qualifier == null) {
            return null;
        }
        return switch (qualifier) {
            case GT -> Qualifier.LT;
            case GTE -> Qualifier.LTE;
            case LT -> Qualifier.GT;
            case LTE -> Qualifier.GTE;
            case APPROX -> Qualifier.APPROX;
        };
    }
}
