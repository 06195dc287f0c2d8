package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.FormDefinition;
import vn.tonghop.catalogue.FormDefinition.Column;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Sheet;

/**
 * The total row of a form whose head recognition tore and some of whose cells it lost: "Tổng cộng
 * |28.808| 21.404 7.106 298 |28.443| 11.782 |16.527| 134 | 365 335". Which figure stands in which
 * column is told by the sums that the form demands ({@link SumFit}), and only as far as no other
 * order fits as well.
 */
final class TornTotals {

    private static final int FEWEST_FIGURES = 5;
    private static final int MOST_FIGURES = 13;
    private static final int HEAD_ROWS = 40;

    private static final Pattern TOTAL =
            Pattern.compile("^\\W*(?:t[oed]ng|c[oe]ng|toan)(?![a-z])[^\\d]{0,40}$");

    private static final Pattern RECEIVED = Pattern.compile("tiep nhan|nhan giai quyet");
    private static final Pattern RESOLVED =
            Pattern.compile("(?:da|dang|chua|ket qua) (?:giai quyet|tra|xu ly)");

    /** "Trực tuyến | Kỳ trước | Trực tiếp": the columns stand in another order than the form's. */
    private static final Pattern OTHER_ORDER =
            Pattern.compile("^(?!.*truc .*truc .*ky truoc).*ky truoc.* truc.*");

    private static final Pattern COUNT = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+|\\d+|[-–—]");

    private final Catalogue catalogue;

    TornTotals(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The total row as a list of indicators; nothing where two rows could be it. */
    Optional<ToldTable> of(Manuscript text) {
        List<Row> rows = text.rows().stream().filter(r -> !r.isBlank()).toList();
        List<ToldTable> found = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            FigureLine line = FigureLine.of(counts(rows.get(i).text()));
            boolean total = TOTAL.matcher(Folding.fold(line.label())).matches();
            if (total && line.figures().size() >= FEWEST_FIGURES && isUnderAHead(rows, i)) {
                table(line, rows.get(i)).ifPresent(found::add);
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Without shares and without what recognition made of a lost cell. */
    private static String counts(String line) {
        StringBuilder counts = new StringBuilder();
        boolean begun = false;
        for (String word : FigureLine.withoutRulings(line).split("\\s+")) {
            boolean count = COUNT.matcher(word).matches();
            begun |= count;
            if (count || !begun) {
                counts.append(counts.isEmpty() ? "" : " ").append(word);
            }
        }
        return counts.toString();
    }

    /** The words of the form stand above it, in the order of the form's columns. */
    private static boolean isUnderAHead(List<Row> rows, int at) {
        boolean received = false;
        boolean resolved = false;
        boolean other = false;
        for (Row row : rows.subList(Math.max(0, at - HEAD_ROWS), at)) {
            String words = Folding.words(row.text());
            received |= RECEIVED.matcher(words).find();
            resolved |= RESOLVED.matcher(words).find();
            other |= OTHER_ORDER.matcher(words).matches();
        }
        return received && resolved && !other;
    }

    private Optional<ToldTable> table(FigureLine line, Row row) {
        List<BigDecimal> figures =
                line.figures().stream()
                        .map(f -> f.replaceAll("\\D", ""))
                        .map(d -> d.isEmpty() ? BigDecimal.ZERO : new BigDecimal(d))
                        .toList();
        if (figures.size() > MOST_FIGURES) {
            return Optional.empty();
        }
        for (FormDefinition form : catalogue.forms()) {
            List<String> told =
                    new SumFit(columns(form), form.identities(), late(form)).told(figures);
            if (told.stream().anyMatch(id -> id != null)) {
                return Optional.of(sheet(told, line, row));
            }
        }
        return Optional.empty();
    }

    private static List<String> columns(FormDefinition form) {
        Set<String> ids = new LinkedHashSet<>();
        form.columns().stream().map(Column::indicator).forEach(ids::add);
        return List.copyOf(ids);
    }

    /** The columns headed "Quá hạn". */
    private static Set<String> late(FormDefinition form) {
        return form.columns().stream()
                .filter(
                        c ->
                                c.headers().get(c.headers().size() - 1).stream()
                                        .map(Folding::words)
                                        .anyMatch("qua han"::equals))
                .map(Column::indicator)
                .collect(Collectors.toUnmodifiableSet());
    }

    private ToldTable sheet(List<String> told, FigureLine line, Row row) {
        List<Cell> cells = new ArrayList<>();
        List<Row> places = new ArrayList<>(List.of(row));
        cells.add(new Cell(0, 0, 1, 1, "Nội dung", null));
        cells.add(new Cell(0, 1, 1, 1, "Đơn vị tính", null));
        cells.add(new Cell(0, 2, 1, 1, "Số liệu", null));
        for (int i = 0; i < told.size(); i++) {
            Optional<IndicatorDefinition> indicator =
                    told.get(i) == null ? Optional.empty() : catalogue.indicator(told.get(i));
            if (indicator.isPresent()) {
                int at = places.size();
                cells.add(new Cell(at, 0, 1, 1, indicator.get().name(), null));
                cells.add(new Cell(at, 1, 1, 1, indicator.get().unit(), null));
                cells.add(new Cell(at, 2, 1, 1, line.figures().get(i), null));
                places.add(row);
            }
        }
        String name = "dòng %d (cộng)".formatted(row.number());
        return new ToldTable(new Sheet(name, cells), places);
    }
}
