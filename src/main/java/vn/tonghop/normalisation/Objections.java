package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Header;
import vn.tonghop.report.Period;

/** What a report's own words and numbers hold against one another. */
record Objections(Outline outline, Manuscript text, Header header, Period period) {

    /** What any document may contradict itself in, though it reports nothing. */
    static List<Finding> ofAnyDocument(Outline outline, Catalogue catalogue, boolean marked) {
        List<Finding> findings = new ArrayList<>(Contradictions.words(outline));
        findings.addAll(StatedSums.ofMoney(outline, catalogue, marked));
        return findings;
    }

    /**
     * @param told what was noticed of the figures while they were read
     */
    List<Finding> of(Catalogue catalogue, List<Finding> told) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(Contradictions.of(outline, header, period, text));
        findings.addAll(Proportions.of(outline));
        findings.addAll(Changes.of(outline));
        findings.addAll(StatedSums.of(outline, catalogue, text.marked()));
        findings.addAll(YoungerData.of(outline, header.date().value(), period.to()));
        findings.addAll(SwappedSeparators.of(outline, text.marked(), told));
        return findings;
    }
}
