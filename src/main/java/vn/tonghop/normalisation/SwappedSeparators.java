package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Severity;

/**
 * Numbers with the separators of another country ("18,420 lượt") whose figure the catalogue has no
 * name for; those it names are told where they are read.
 */
final class SwappedSeparators {

    private static final Set<Part> SILENT = Set.of(Part.TABLE, Part.FOOTNOTE, Part.ADDRESS);

    private SwappedSeparators() {}

    /**
     * @param told the findings of the figures that have a name
     */
    static List<Finding> of(Outline outline, boolean marked, List<Finding> told) {
        List<Finding> findings = new ArrayList<>();
        Outline read =
                new Outline(
                        outline.entries().stream()
                                .filter(e -> !SILENT.contains(e.part()))
                                .filter(e -> e.paragraph().text().matches("(?s).*\\d[.,]\\d.*"))
                                .toList());
        for (Sentence sentence : Sentence.of(read)) {
            for (Figure figure : FigureReader.read(sentence, marked).figures()) {
                Evidence at = sentence.evidence(figure.start());
                if (figure.swapped() && figure.unit() != null && !isTold(told, at)) {
                    findings.add(
                            Words.finding(
                                    "NORM-003",
                                    Severity.INFO,
                                    at,
                                    sentence.text().substring(figure.start(), figure.end()),
                                    Surroundings.of(sentence, figure),
                                    figure.value().toPlainString().replace('.', ',')));
                }
            }
        }
        return findings;
    }

    private static boolean isTold(List<Finding> told, Evidence at) {
        return told.stream()
                .filter(f -> f.code().equals("NORM-003"))
                .anyMatch(
                        f ->
                                f.evidence() != null
                                        && Objects.equals(f.evidence().line(), at.line()));
    }
}
