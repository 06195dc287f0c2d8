package vn.tonghop.validation;

import static vn.tonghop.validation.Findings.error;
import static vn.tonghop.validation.Findings.info;
import static vn.tonghop.validation.Findings.warning;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.message.Messages;
import vn.tonghop.message.VietnameseText;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Section;
import vn.tonghop.report.Sections;
import vn.tonghop.validation.Findings.Named;

/** Holds a report against what its regime asks for: sections, figures, who, by when. */
class CompletenessCheck implements Check {

    @Override
    public List<Finding> check(Case c) {
        var findings = new ArrayList<Finding>();
        if (c.regime().isEmpty()) {
            findings.add(info("VAL-050", null));
            return findings;
        }
        var regime = c.regime().get();
        for (var asked : regime.sections()) {
            if (!section(c.report().sections(), asked).isPresent()) {
                findings.add(
                        warning(
                                "VAL-020",
                                null,
                                new Named(
                                        Messages.vi("section." + asked),
                                        Messages.en("section." + asked)),
                                regime.legalBasis()));
            }
        }
        var answers =
                c.report().indicators().stream()
                        .anyMatch(i -> i.isTotal() && regime.indicators().contains(i.id()));
        if (!regime.indicators().isEmpty() && !answers) {
            findings.add(
                    regime.form() != null
                            ? error("VAL-021", null, regime.title())
                            : warning("VAL-021", null, regime.title()));
        }
        if (c.report().unit().isDecided()) {
            var code = c.report().unit().code();
            if (regime.respondents(c.period()).stream().noneMatch(u -> u.code().equals(code))) {
                findings.add(warning("VAL-051", null, c.report().unit().name(), regime.title()));
            }
        }
        if (c.facts().hasArrived() && !c.facts().receivedAt().isBefore(c.period().closesAt())) {
            findings.add(
                    warning(
                            "VAL-052",
                            null,
                            VietnameseText.moment(c.facts().receivedAt()),
                            VietnameseText.moment(c.period().closesAt())));
        }
        return findings;
    }

    private static Section section(Sections sections, String name) {
        return switch (name) {
            case "currentState" -> sections.currentState();
            case "difficulties" -> sections.difficulties();
            case "proposals" -> sections.proposals();
            default -> throw new IllegalArgumentException("no such section: " + name);
        };
    }
}
