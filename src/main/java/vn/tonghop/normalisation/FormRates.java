package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.reading.Cell;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Indicator;

/**
 * The shares that offices put beside the counts of a form: "Tỷ lệ đúng hạn (%)". The form does not
 * ask for them; they are told of the total row alone, since nobody adds up shares.
 */
record FormRates(NamedByMeaning names, PeriodColumns periods) {

    private static final Pattern SHARE = Pattern.compile(".*%.*|(?iU)\\s*t[ỷỉ] lệ .*");

    /** What stands under such a header is of another time, or held against a plan. */
    private static final Pattern OTHER_TIME =
            Pattern.compile(".*(?:luy ke|cung ky|truoc so|nam truoc|ke hoach|chi tieu|so voi).*");

    List<Indicator> of(FormRow total) {
        List<Indicator> rates = new ArrayList<>();
        for (Cell cell : total.grid().row(total.number())) {
            if (total.columns().indicatorAt(cell.column()) != null) {
                continue;
            }
            rate(total, cell)
                    .filter(r -> rates.stream().noneMatch(other -> other.id().equals(r.id())))
                    .ifPresent(rates::add);
        }
        return rates;
    }

    private Optional<Indicator> rate(FormRow total, Cell cell) {
        FormColumns columns = total.columns();
        List<String> path =
                FormHeaderRows.path(
                        total.grid(), columns.firstRow(), columns.dataRow(), cell.column());
        String header = path.isEmpty() ? "" : path.get(path.size() - 1);
        boolean share =
                SHARE.matcher(header).matches()
                        && path.stream()
                                .noneMatch(p -> OTHER_TIME.matcher(Folding.words(p)).matches());
        BigDecimal value = share ? FormNumber.of(cell, "%") : null;
        return value == null
                ? Optional.empty()
                : names.row(header, "%", null)
                        .or(() -> ofTheColumnBefore(total, cell, header))
                        .map(d -> indicator(d, value, total, cell));
    }

    /** "Trước, đúng hạn | Tỷ lệ %": the share of what stands before it. */
    private Optional<IndicatorDefinition> ofTheColumnBefore(
            FormRow total, Cell cell, String header) {
        FormColumns columns = total.columns();
        return PeriodColumns.isShare(header)
                ? Optional.ofNullable(
                        periods.share(
                                total.grid(),
                                columns.firstRow(),
                                columns.dataRow(),
                                cell.column(),
                                columns.byColumn()))
                : Optional.empty();
    }

    private static Indicator indicator(
            IndicatorDefinition rate, BigDecimal value, FormRow total, Cell cell) {
        Evidence evidence = Evidence.inSheet(total.grid().name(), cell.name(), cell.text());
        return FormReader.indicator(rate, value, null, evidence, 0.95);
    }
}
