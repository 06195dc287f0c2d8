package vn.tonghop.corpus;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which findings of the gateway answer which planned error of the corpus. */
final class PlannedErrors {

    /** A kind without a code has no check yet; its errors count as not found. */
    private static final Map<String, Set<String>> CODES = new HashMap<>();

    static {
        CODES.put("sum-wrong", Set.of("VAL-014", "VAL-015", "NORM-032", "NORM-033", "NORM-034"));
        CODES.put(
                "form-identity", Set.of("VAL-014", "VAL-015", "NORM-032", "NORM-033", "NORM-034"));
        CODES.put("ratio-wrong", Set.of("VAL-001", "NORM-030", "NORM-036"));
        CODES.put("numerator-larger", Set.of("VAL-001", "VAL-002", "NORM-031"));
        CODES.put("change-wrong", Set.of("VAL-003", "NORM-035"));
        CODES.put("two-values", Set.of("VAL-070"));
        CODES.put("date-before-period-end", Set.of("VAL-030"));
        CODES.put("data-younger-than-document", Set.of("VAL-032", "NORM-037"));
        CODES.put("separator-swap", Set.of("NORM-003"));
        CODES.put("words-differ", Set.of("NORM-020"));
        CODES.put("repeated-paragraph", Set.of("NORM-021"));
        CODES.put("superseded-decree", Set.of("VAL-060"));
        CODES.put("subject-against-content", Set.of("NORM-022"));
        CODES.put("period-window", Set.of("NORM-023"));
    }

    private PlannedErrors() {}

    static Set<String> kinds() {
        return new TreeSet<>(CODES.keySet());
    }

    static boolean isFound(String kind, Collection<String> codes) {
        return CODES.get(kind).stream().anyMatch(codes::contains);
    }

    /** Codes that say a document is in error where its hand planned none. */
    static Set<String> falseAlarms(Collection<String> planned, Collection<String> codes) {
        var wrong = new TreeSet<String>();
        CODES.values().forEach(wrong::addAll);
        wrong.retainAll(codes);
        planned.forEach(kind -> wrong.removeAll(CODES.get(kind)));
        return wrong;
    }
}
