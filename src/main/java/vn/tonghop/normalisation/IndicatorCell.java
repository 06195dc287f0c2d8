package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.reading.Cell;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Indicator;

/** What stands in the cells of a row that is called after an indicator. */
record IndicatorCell(Catalogue catalogue) {

    private static final Pattern WITH_UNIT =
            Pattern.compile("([\\d.,]+)\\s*(%|\\p{L}[\\p{L} ]*(?:, ?\\p{L}+)*)?");

    /** The number of a cell and the unit that may be typed behind it. */
    static Matcher typed(String text) {
        return WITH_UNIT.matcher(text);
    }

    /**
     * What it was in the former period, and by how many points a rate has changed: where the
     * catalogue has names for them, and the changes of the column are what lies between the two.
     */
    void add(
            Grid grid,
            Cell label,
            Cell now,
            Cell before,
            Cell changed,
            String unit,
            IndicatorDefinition of,
            List<Indicator> indicators) {
        BigDecimal value = value(before, unit, of);
        if (value == null) {
            return;
        }
        catalogue
                .indicator(String.valueOf(of.baseline()))
                .filter(b -> indicators.stream().noneMatch(i -> b.id().equals(i.id())))
                .map(b -> FormReader.indicator(b, value, null, told(grid, label, before), 0.9))
                .map(i -> i.asBaseline(of.id(), null))
                .ifPresent(indicators::add);
        BigDecimal own = value(now, unit, of);
        BigDecimal points = changed == null || own == null ? null : FormNumber.signed(changed);
        if (points != null
                && (points.compareTo(own.subtract(value)) == 0
                        || "%".equals(of.unit())
                                && TableChanges.areDifferences(
                                        grid, before.column(), now.column(), changed.column()))) {
            catalogue
                    .indicator(of.id() + "_change")
                    .map(
                            d ->
                                    FormReader.indicator(
                                            d, points, null, told(grid, label, changed), 0.9))
                    .ifPresent(indicators::add);
        }
    }

    private static BigDecimal value(Cell cell, String unit, IndicatorDefinition of) {
        return value(cell, typed(cell.text().strip()), unit, of.unit());
    }

    static Evidence told(Grid grid, Cell label, Cell cell) {
        return Evidence.inSheet(
                grid.name(), cell.name(), label.text().strip() + ": " + cell.text().strip());
    }

    /** The value in the unit of its indicator; null when it is none. */
    static BigDecimal value(Cell cell, Matcher typed, String printed, String unit) {
        if (cell.number() == null && !typed.matches()) {
            return null;
        }
        Cell plain =
                cell.number() != null
                        ? cell
                        : new Cell(cell.row(), cell.column(), 1, 1, typed.group(1), null);
        if ("đồng".equals(unit)) {
            BigDecimal scale = MoneyUnit.of(printed);
            BigDecimal amount =
                    scale == null || scale.equals(BigDecimal.ONE)
                            ? FormNumber.of(plain, unit)
                            : FormNumber.scaled(plain);
            BigDecimal money = amount == null || scale == null ? amount : amount.multiply(scale);
            boolean whole = money != null && money.stripTrailingZeros().scale() <= 0;
            return whole ? money.setScale(0) : null;
        }
        BigDecimal scale = NamedByMeaning.scaleOf(printed);
        if (scale.compareTo(BigDecimal.ONE) > 0) {
            BigDecimal scaled = FormNumber.scaled(plain);
            return scaled == null ? null : scaled.multiply(scale).setScale(0, RoundingMode.HALF_UP);
        }
        return FormNumber.of(
                plain, unit != null && (unit.contains("%") || unit.contains("/")) ? "%" : unit);
    }
}
