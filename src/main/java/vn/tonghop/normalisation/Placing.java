package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.message.VietnameseText;
import vn.tonghop.reading.Readout;
import vn.tonghop.report.Claim;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Header;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Reference;
import vn.tonghop.report.Report;
import vn.tonghop.report.Severity;

/**
 * Puts what was understood of a scan back to its place on the page, and believes it no more than
 * the recognition believes the words it stands in: number and date of the document that are not
 * legible become unknown, and a figure whose digits are doubtful needs another figure that confirms
 * it, or a person.
 */
final class Placing {

    /** Below this a number or date is as likely wrong as right: four in ten are right. */
    static final double LEGIBLE = 0.5;

    /** From here on 95 of 100 numbers were read right, below 77 and fewer. */
    static final double CERTAIN = 0.9;

    private final Catalogue catalogue;

    Placing(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The report with the places and the confidence of what was seen; the same if nothing was. */
    Report placed(Report report, Readout.Read read) {
        var sight = new Sight(read);
        if (!sight.hasAny()) {
            return report;
        }
        var findings = new ArrayList<>(report.findings());
        var header = header(report.header(), sight, findings);
        var indicators = report.indicators().stream().map(i -> figure(i, sight)).toList();
        var confirmed = new CrossChecks(catalogue, report.form()).confirmed(indicators);
        indicators.forEach(i -> doubt(i, sight, confirmed, findings));
        findings.replaceAll(f -> finding(f, sight));
        boolean doubted = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
        return report.withSeen(
                header,
                indicators,
                report.references().stream().map(r -> reference(r, sight)).toList(),
                findings,
                report.outcome() == Outcome.ACCEPTED && doubted
                        ? Outcome.REVIEW
                        : report.outcome());
    }

    private static Header header(Header header, Sight sight, List<Finding> findings) {
        var placed =
                header.each(
                        new Header.Change() {
                            @Override
                            public <T> Claim<T> of(Claim<T> claim) {
                                return claim(claim, sight);
                            }
                        });
        var number = legible(placed.number(), "normalisation.number.lost");
        var date = legible(placed.date(), "normalisation.day.doubtful");
        doubt("NORM-002", placed.number(), number, findings);
        doubt("NORM-006", placed.date(), date, findings);
        return signed(placed.withNumberAndDate(number, date));
    }

    /** A name stands in the middle under its title; one that does not has lost a part of it. */
    private static Header signed(Header header) {
        Claim<String> title =
                header.signingMode().isKnown() ? header.signingMode() : header.signerTitle();
        Claim<String> name = header.signer();
        boolean whole =
                !name.isKnown()
                        || name.box() == null
                        || title.box() == null
                        || !SealedName.isCut(name.box(), title.box());
        return whole ? header : header.withSigner(name.lost(Words.of("normalisation.signer.lost")));
    }

    private static <T> Claim<T> claim(Claim<T> claim, Sight sight) {
        if (claim.line() == null) {
            return claim;
        }
        return sight.text(claim.line(), claim.raw() == null ? null : claim.raw().split("\n", 2)[0])
                .map(seen -> claim.at(seen.box()).asSureAs(seen.confidence()))
                .orElse(claim);
    }

    private static <T> Claim<T> legible(Claim<T> claim, String reason) {
        boolean doubted =
                claim.isKnown()
                        && claim.box() != null
                        && claim.confidence() != null
                        && claim.confidence() < LEGIBLE;
        return doubted ? claim.lost(Words.of(reason, claim.raw())) : claim;
    }

    private static void doubt(
            String code, Claim<?> before, Claim<?> after, List<Finding> findings) {
        if (before.isKnown() && !after.isKnown()) {
            findings.add(
                    Words.finding(
                            code,
                            Severity.WARNING,
                            Evidence.inText(after.page(), after.line(), after.raw())
                                    .at(after.box()),
                            after.raw()));
        }
    }

    private static Indicator figure(Indicator figure, Sight sight) {
        return sight.figure(figure.evidence(), figure.value())
                .map(seen -> figure.seen(seen.placed(figure.evidence()), seen.confidence()))
                .orElse(figure);
    }

    private static void doubt(
            Indicator figure, Sight sight, Set<Indicator> confirmed, List<Finding> findings) {
        if (figure.id() == null || confirmed.contains(figure)) {
            return;
        }
        sight.figure(figure.evidence(), figure.value())
                .filter(seen -> seen.confidence() < CERTAIN)
                .ifPresent(seen -> findings.add(doubt(figure, seen)));
    }

    private static Finding doubt(Indicator figure, Sight.Seen seen) {
        Evidence at = figure.evidence();
        boolean inTable = at.cell() != null;
        return Words.finding(
                inTable ? "NORM-054" : "NORM-061",
                Severity.ERROR,
                at,
                figure.name(),
                VietnameseText.number(figure.value()),
                inTable ? at.cell() : String.valueOf(at.page()),
                inTable ? at.sheet() : String.valueOf(at.line()),
                String.valueOf(Math.round(seen.confidence() * 100)));
    }

    private static Reference reference(Reference cited, Sight sight) {
        return cited.evidence() == null
                ? cited
                : new Reference(
                        cited.number(),
                        cited.date(),
                        cited.kind(),
                        cited.issuer(),
                        placed(cited.evidence(), sight));
    }

    private static Finding finding(Finding finding, Sight sight) {
        return finding.evidence() == null || finding.evidence().box() != null
                ? finding
                : new Finding(
                        finding.code(),
                        finding.severity(),
                        finding.message(),
                        finding.messageEn(),
                        placed(finding.evidence(), sight));
    }

    private static Evidence placed(Evidence evidence, Sight sight) {
        return sight.evidence(evidence).map(seen -> seen.placed(evidence)).orElse(evidence);
    }
}
