package vn.tonghop.normalisation;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern ANSWERS =
            Pattern.compile(
                    "(?<![a-z])(?:(?:phuc dap|tra loi) (?:cong van|van ban|de nghi|cong dien)|(?:kinh gui|xin gui|gui|cung cap|thong tin)[^.;:]{0,60}(?:ket qua|so lieu|tinh hinh|thong tin))(?![a-z])");

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
        boolean reports = saysItReports(header, text);
        if ("CV".equals(kind)) {
            boolean told = figures.stream().anyMatch(i -> i.id() != null);
            return reports || told && answers(text) ? REPORT : OTHER;
        }
        // without a head: only a text that says it reports, and does
        return kind == null && reports && figures.stream().anyMatch(i -> i.id() != null)
                ? REPORT
                : OTHER;
    }

    /** "Phúc đáp Công văn số …", "Sở kính gửi Bộ kết quả …" */
    private static boolean answers(Manuscript text) {
        StringBuilder all = new StringBuilder();
        text.rows().stream()
                .filter(r -> !r.isBlank())
                .limit(30)
                .forEach(r -> all.append(r.folded()).append(' '));
        return ANSWERS.matcher(all.toString().replaceAll("\\s+", " ")).find();
    }

    /** "… báo cáo kết quả … như sau:", or a subject that begins with "báo cáo". */
    private static boolean saysItReports(Header header, Manuscript text) {
        StringBuilder all = new StringBuilder();
        text.rows().stream()
                .filter(r -> !r.isBlank())
                .limit(60)
                .forEach(r -> all.append(r.folded()).append(' '));
        String letters = Folding.letters(Folding.plain(all.toString()));
        String subject =
                header.subject().isKnown()
                        ? Folding.letters(Folding.plain(Folding.fold(header.subject().value())))
                        : "";
        boolean titled =
                FuzzyPhrases.says(
                        subject.substring(0, Math.min(24, subject.length())),
                        text.marked(),
                        "baocao");
        return titled
                || FuzzyPhrases.says(letters, text.marked(), "baocao")
                        && FuzzyPhrases.says(
                                letters,
                                text.marked(),
                                "nhusau",
                                "sauday",
                                "ketqua",
                                "tinhhinh",
                                "solieu");
    }
}
