package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.reading.Annex;
import vn.tonghop.reading.Readout;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Source;

/**
 * What the annexes of a report (phụ lục) add to it: the form that the office filled in beside its
 * letter. Every place that is read there names its annex.
 */
final class AnnexReader {

    private final FormReader forms;

    AnnexReader(FormReader forms) {
        this.forms = forms;
    }

    /** The first annex that is a form of the catalogue. */
    Optional<FormReader.Filled> form(List<Annex> annexes) {
        return annexes.stream()
                .flatMap(a -> forms.read(a.read().sheets()).map(f -> in(a.name(), f)).stream())
                .findFirst();
    }

    /** What was noticed while reading, of the document and of its annexes. */
    static List<Finding> problems(Readout.Read read) {
        List<Finding> all = new ArrayList<>(read.problems());
        read.annexes().forEach(a -> all.addAll(findings(a.name(), a.read().problems())));
        return all;
    }

    /** The source with the names of what came with it. */
    static Source source(Source source, Readout.Read read) {
        return new Source(
                source.file(),
                source.sha256(),
                source.mediaType(),
                read.annexes().stream()
                        .map(a -> new Source.Annex(a.name(), a.read().mediaType()))
                        .toList());
    }

    private static FormReader.Filled in(String annex, FormReader.Filled form) {
        return new FormReader.Filled(
                form.form(),
                form.sheet(),
                form.firstHeader(),
                form.indicators().stream().map(i -> in(annex, i)).toList(),
                findings(annex, form.findings()));
    }

    private static Indicator in(String annex, Indicator i) {
        return i.at(i.evidence().in(annex));
    }

    private static List<Finding> findings(String annex, List<Finding> findings) {
        return findings.stream()
                .map(
                        f ->
                                new Finding(
                                        f.code(),
                                        f.severity(),
                                        f.message(),
                                        f.messageEn(),
                                        f.evidence() == null
                                                ? new Evidence(
                                                        null, null, null, null, null, annex, null)
                                                : f.evidence().in(annex)))
                .toList();
    }
}
