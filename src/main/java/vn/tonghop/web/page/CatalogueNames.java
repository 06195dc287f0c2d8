package vn.tonghop.web.page;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.FormDefinition;
import vn.tonghop.catalogue.Regime;

/** What the catalogue calls its regimes and indicators; their ids when it does not know them. */
public final class CatalogueNames {

    private final Supplier<Catalogue> catalogue;

    /**
     * @param catalogue gives null while there is none
     */
    public CatalogueNames(Supplier<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    String regime(String id) {
        var known = catalogue.get();
        return known == null || id == null ? id : known.regime(id).map(Regime::title).orElse(id);
    }

    /** Ids of the regimes there are. */
    List<String> regimes() {
        var known = catalogue.get();
        return known == null ? List.of() : known.regimes().stream().map(Regime::id).toList();
    }

    /** Ids of the indicators of a form, in the order of its columns. */
    List<String> formIndicators(String form) {
        var known = catalogue.get();
        return known == null
                ? List.of()
                : known.form(form).stream()
                        .flatMap(f -> f.columns().stream())
                        .map(FormDefinition.Column::indicator)
                        .distinct()
                        .toList();
    }

    /**
     * @param otherwise the name to use when the catalogue has none
     */
    String indicator(String id, String otherwise, Locale locale) {
        var known = catalogue.get();
        if (known == null || id == null) {
            return otherwise;
        }
        return known.indicator(id)
                .map(i -> "vi".equals(locale.getLanguage()) ? i.name() : i.nameEn())
                .orElse(otherwise);
    }
}
