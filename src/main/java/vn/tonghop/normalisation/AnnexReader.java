package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.reading.Annex;
import vn.tonghop.reading.Readout;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Period;
import vn.tonghop.report.Source;

/**
 * What the annexes of a report (phụ lục) add to it: the form that the office filled in beside its
 * letter. Every place that is read there names its annex.
 */
final class AnnexReader {

    /** So many figures make a sheet a report. */
    private static final int FEWEST_ALONE = 3;

    private static final Pattern UNIT_ABOVE =
            Pattern.compile("(?iU)\\(?(?:đơn vị tính|đvt)\\s*:\\s*([^().:]{1,30}?)\\s*[).]?");

    private final FormReader forms;
    private final IndicatorTable rows;
    private final IndicatorColumns columns;
    private final Captions captions;

    AnnexReader(Catalogue catalogue) {
        NamedByMeaning names = new NamedByMeaning(catalogue);
        this.forms = new FormReader(catalogue, names);
        this.rows = new IndicatorTable(catalogue, names);
        this.columns = new IndicatorColumns(catalogue, names);
        this.captions = new Captions(names);
    }

    /**
     * What the tables of a report say.
     *
     * @param form the form that counts
     * @param others figures of tables that are no form
     * @param lines the tables that said something
     */
    record Tables(
            Optional<FormReader.Filled> form,
            List<Indicator> others,
            List<Finding> findings,
            TableLines lines) {

        /**
         * All figures and findings of a report: its form's, its tables', its text's.
         *
         * @param ofText the time the text speaks of: a form of another time does not contradict it
         */
        void addTo(
                List<Indicator> figures,
                List<Finding> found,
                List<Indicator> inText,
                Period ofText) {
            lines.add(figures, others, true);
            lines.add(figures, inText, form.map(f -> isOf(ofText, f)).orElse(true));
            found.addAll(findings);
        }

        /** A workbook of figures and nothing else: an annex that came alone. */
        boolean isAllThereIs(Readout.Read read) {
            boolean silent =
                    read.pages().stream()
                            .flatMap(p -> p.lines().stream())
                            .allMatch(l -> l.text().isBlank());
            long told = others.stream().filter(i -> i.id() != null && i.isTotal()).count();
            return silent && told >= FEWEST_ALONE;
        }

        /** A form in the document itself speaks of its time; an annex has to say so. */
        private static boolean isOf(Period text, FormReader.Filled form) {
            Period own = FormHead.of(form).period();
            boolean annexed = form.indicators().stream().anyMatch(i -> i.evidence().file() != null);
            return own.to() == null || text.to() == null ? !annexed : own.to().equals(text.to());
        }
    }

    /** The tables of a document and of its annexes; a form of its own is preferred. */
    Tables tables(Readout.Read read) {
        List<FormReader.Filled> filled = new ArrayList<>(forms.readAll(read.sheets()));
        List<Sheet> spoken = new ArrayList<>(filledSheets(filled, read.sheets()));
        List<Indicator> others = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        rows(null, read, filled, others, findings, spoken);
        for (Annex annex : read.annexes()) {
            List<FormReader.Filled> own = forms.readAll(annex.read().sheets());
            own.forEach(f -> filled.add(in(annex.name(), f)));
            rows(annex.name(), annex.read(), own, others, findings, new ArrayList<>());
        }
        return new Tables(FormChoice.of(filled), others, findings, new TableLines(read.sheets()));
    }

    /** The layouts in a document and its annexes that a person has to confirm. */
    List<UnknownLayout> unknown(Readout.Read read) {
        List<UnknownLayout> unknown = new ArrayList<>(forms.unknown(read.sheets()));
        read.annexes().forEach(a -> unknown.addAll(forms.unknown(a.read().sheets())));
        return unknown;
    }

    private void rows(
            String annex,
            Readout.Read document,
            List<FormReader.Filled> filled,
            List<Indicator> figures,
            List<Finding> findings,
            List<Sheet> spoken) {
        List<Sheet> sheets = document.sheets();
        List<Sheet> forms = filledSheets(filled, sheets);
        String unit = unitAbove(document);
        List<Sheet> tables =
                sheets.stream()
                        .filter(s -> !forms.contains(s))
                        .flatMap(s -> SheetBlocks.of(s).stream())
                        .toList();
        for (Sheet sheet : tables) {
            String about = captions.about(document.pages(), sheet);
            IndicatorTable.Rows read = rows.read(sheet, about);
            read = read.isEmpty() ? columns.read(sheet, about) : read;
            if (!read.isEmpty()) {
                spoken.add(sheet);
                read.indicators().forEach(i -> figures.add(annex == null ? i : in(annex, i)));
                findings.addAll(annex == null ? read.findings() : findings(annex, read.findings()));
            }
            if (read.findings().isEmpty() || !read.indicators().isEmpty()) {
                Set<String> told =
                        read.indicators().stream()
                                .map(i -> i.evidence().cell())
                                .collect(Collectors.toSet());
                OtherTable.of(Grid.of(sheet), told, unit)
                        .forEach(i -> figures.add(annex == null ? i : in(annex, i)));
            }
        }
    }

    /** "Đơn vị tính: Tỷ đồng", where a document says one unit only; else null. */
    private static String unitAbove(Readout.Read document) {
        Set<String> units =
                document.pages().stream()
                        .flatMap(p -> p.lines().stream())
                        .map(l -> UNIT_ABOVE.matcher(l.text().strip()))
                        .filter(Matcher::matches)
                        .map(m -> m.group(1).strip())
                        .collect(Collectors.toSet());
        return units.size() == 1 ? units.iterator().next() : null;
    }

    private static List<Sheet> filledSheets(List<FormReader.Filled> filled, List<Sheet> sheets) {
        return sheets.stream()
                .filter(s -> filled.stream().anyMatch(f -> f.sheets().contains(s.name())))
                .toList();
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
        return form.with(
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
