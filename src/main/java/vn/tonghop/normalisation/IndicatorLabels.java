package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.IndicatorDefinition;

/**
 * The indicator that a row of a table is called after. In a table there is no sentence around the
 * words: they have to be the catalogue's, whole, and the unit has to agree.
 */
final class IndicatorLabels {

    private static final Pattern NUMBERED =
            Pattern.compile(
                    "^\\s*(?:(?:\\d{1,2}(?:\\.\\d{1,2})*|[IVX]{1,4}|[a-zđ])[.)/]\\s+|[-–+•*]\\s*)+");

    /** "Cộng nộp trực tuyến (1+2)": how it is summed up is no part of its name. */
    private static final Pattern SUMMED =
            Pattern.compile("(?U)\\s*[(][=\\s]*\\w{1,4}(?:\\s*[-+–=]\\s*\\w{1,4})+\\s*[)]\\s*$");

    private static final Pattern SUM_OF = Pattern.compile("(?iU)^(?:tổng )?cộng\\s+(?=\\p{L})");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\(([^()]*)\\)\\s*$");
    private static final Pattern COUNTED =
            Pattern.compile("^(?:tong so luong|tong so|so luong|tong|so) ");

    private final List<Named> named;
    private final NamedByMeaning names;
    private final String about;

    private record Named(IndicatorDefinition indicator, Set<String> spellings) {}

    IndicatorLabels(Catalogue catalogue, NamedByMeaning names) {
        this.names = names;
        this.named = new ArrayList<>();
        this.about = null;
        Set<String> baselines = new LinkedHashSet<>();
        catalogue.indicators().forEach(i -> baselines.add(i.baseline()));
        catalogue.indicators().stream()
                // a former period's figure is none of the report's own
                .filter(i -> !baselines.contains(i.id()))
                .map(i -> new Named(i, spellings(i)))
                .forEach(named::add);
    }

    private IndicatorLabels(IndicatorLabels plain, String about) {
        this.named = plain.named;
        this.names = plain.names;
        this.about = about;
    }

    /**
     * The same in a table about something, which its labels need not say again.
     *
     * @param about a value of that side of the vocabulary, or null
     */
    IndicatorLabels under(String about) {
        return about == null ? this : new IndicatorLabels(this, about);
    }

    private static Set<String> spellings(IndicatorDefinition indicator) {
        Set<String> spellings = new LinkedHashSet<>();
        Stream.concat(Stream.of(indicator.name()), indicator.phrases().stream())
                .filter(p -> !p.contains("#") && !p.contains("…") && !p.contains("..."))
                .map(Folding::words)
                // a single common word names nothing by itself
                .filter(w -> w.indexOf(' ') > 0)
                .forEach(spellings::add);
        return spellings;
    }

    /** Without the number or the dash before it. */
    static String plain(String label) {
        String name = NUMBERED.matcher(label.strip()).replaceFirst("");
        name = SUMMED.matcher(name).replaceFirst("");
        return SUM_OF.matcher(name).replaceFirst("");
    }

    /** "nghìn lượt" of "Lượt truy cập (nghìn lượt)"; "" when it says none. */
    static String unitIn(String label) {
        var brackets = IN_BRACKETS.matcher(label.strip());
        return brackets.find() && MoneyUnit.isUnit(brackets.group(1)) ? brackets.group(1) : "";
    }

    /**
     * @param unit as the table prints it beside the figure, "" when it does not
     * @return none as well when two indicators are called so
     */
    Optional<IndicatorDefinition> indicator(String label, String unit) {
        String plain = Abbreviations.spelled(plain(label));
        String printed = unit;
        var brackets = IN_BRACKETS.matcher(plain);
        if (brackets.find() && MoneyUnit.isUnit(brackets.group(1))) {
            printed = printed.isBlank() ? brackets.group(1) : printed;
            plain = plain.substring(0, brackets.start());
        }
        String words = Folding.words(plain);
        Optional<IndicatorDefinition> exact = only(words, printed);
        if (exact.isPresent()) {
            return exact;
        }
        String bare = COUNTED.matcher(words).replaceFirst("");
        Optional<IndicatorDefinition> spelled =
                bare.equals(words) ? Optional.empty() : only(bare, printed);
        return spelled.isPresent() || isNamed(words) || isNamed(bare)
                ? spelled
                : ofTable(plain, printed);
    }

    /** What the label does not say itself it takes from what the table is about. */
    private Optional<IndicatorDefinition> ofTable(String label, String unit) {
        Optional<IndicatorDefinition> alone = names.row(label, unit, null);
        return alone.isPresent() || about == null ? alone : names.row(label, unit, about);
    }

    /** The same for a label by itself, whatever the table is about. */
    IndicatorLabels alone() {
        return about == null ? this : new IndicatorLabels(this, null);
    }

    /**
     * The same in a table of dossiers, whose headers need not say so: "Tiếp nhận", "Trực tuyến".
     */
    Optional<IndicatorDefinition> ofDossiers(String label) {
        Optional<IndicatorDefinition> told = indicator(label, "");
        return told.isPresent() ? told : names.row(label, "hồ sơ", null);
    }

    /** The words are the catalogue's, with another unit: they name something else. */
    private boolean isNamed(String words) {
        return named.stream().anyMatch(n -> n.spellings().contains(words));
    }

    private Optional<IndicatorDefinition> only(String words, String unit) {
        boolean share = words.startsWith("ty le ");
        List<IndicatorDefinition> fitting =
                named.stream()
                        .filter(n -> n.spellings().contains(words))
                        .map(Named::indicator)
                        .filter(
                                i ->
                                        unit.isBlank()
                                                ? share == "%".equals(i.unit())
                                                : agrees(unit, i.unit()))
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static boolean agrees(String printed, String unit) {
        if (unit == null) {
            return !printed.contains("%") && MoneyUnit.of(printed) == null;
        }
        if (unit.contains("%") || printed.contains("%")) {
            return unit.replace(" ", "")
                            .equals(
                                    printed.strip()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace(" ", ""))
                    || unit.equals("%") && printed.contains("%") && !printed.contains("iểm");
        }
        if (unit.equals("đồng")) {
            return MoneyUnit.of(printed) != null;
        }
        String counted = NamedByMeaning.unscaled(printed);
        return MoneyUnit.of(printed) == null
                && (counted.equals(Folding.words(unit)) || MeasureNames.agree(counted, unit));
    }
}
