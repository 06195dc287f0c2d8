package vn.tonghop.normalisation;

import java.util.List;
import java.util.Set;
import vn.tonghop.report.Header;
import vn.tonghop.report.Indicator;

/** What a document is to the gateway: it reports, it asks for reports, or neither. */
enum Standpoint {
    REPORT("report"),
    REQUEST("request"),
    /**
     * A plan, a notice, an invitation, a letter about something else, or no administrative text.
     */
    OTHER("other");

    private static final Set<String> REPORTING = Set.of("BC");
    private final String key;

    Standpoint(String key) {
        this.key = key;
    }

    /** The last part of its message's key. */
    String key() {
        return key;
    }

    static Standpoint of(
            Header header,
            HeaderZone zone,
            boolean form,
            boolean request,
            List<Indicator> figures,
            Manuscript text) {
        if (request) {
            return REQUEST;
        }
        String kind = header.kind().value();
        if (form || REPORTING.contains(String.valueOf(kind))) {
            return REPORT;
        }
        boolean reports = saysItReports(text);
        if ("CV".equals(kind)) {
            return reports ? REPORT : OTHER;
        }
        // without a head: only a text that says it reports, and does
        return kind == null && reports && figures.stream().anyMatch(i -> i.id() != null)
                ? REPORT
                : OTHER;
    }

    /** "… báo cáo kết quả … như sau:" */
    private static boolean saysItReports(Manuscript text) {
        StringBuilder all = new StringBuilder();
        text.rows().stream()
                .filter(r -> !r.isBlank())
                .limit(60)
                .forEach(r -> all.append(r.folded()).append(' '));
        String folded = all.toString().replaceAll("\\s+", " ");
        return folded.matches(
                        "(?s).*b.{1,2}o c.{1,2}o [^.]{0,200}(?:nhu sau|cu the|sau day|so lieu|ket qua|tinh hinh).*")
                || folded.matches("(?s).*v/v bao cao.*");
    }
}
