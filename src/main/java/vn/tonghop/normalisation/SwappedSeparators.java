package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Severity;

/**
 * Numbers with the separators of another country ("18,420 lượt") whose figure the catalogue has no
 * name for; those it names are told where they are read.
 */
final class SwappedSeparators {

    private static final Set<Part> SILENT = Set.of(Part.TABLE, Part.FOOTNOTE, Part.ADDRESS);

    private static final Pattern WHOLE =
            Pattern.compile(
                    "\\s(?<noun>[a-z]{1,8}\\d?)\\s?(?:/|tren|trong)\\s?(?:tong )?(?:so |dien tich )?(?<all>\\d{1,3}(?:\\.\\d{3})+)\\s\\k<noun>(?![a-z])");

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
                boolean sure = figure.unit() != null || isPartOfThousands(sentence, figure);
                if (figure.swapped() && sure && !isTold(told, at)) {
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

    /** "4,215 ha trên tổng 6.120 ha": what it is part of says how the number is meant. */
    private static boolean isPartOfThousands(Sentence sentence, Figure figure) {
        Matcher whole =
                WHOLE.matcher(sentence.folded()).region(figure.end(), sentence.text().length());
        return whole.lookingAt()
                && figure.value().compareTo(new BigDecimal(whole.group("all").replace(".", "")))
                        <= 0;
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
