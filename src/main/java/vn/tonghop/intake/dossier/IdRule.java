package vn.tonghop.intake.dossier;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import vn.tonghop.catalogue.CatalogueIds;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.ValueRule;

/** Parameters that are empty, or the id of something that {@code config/} describes. */
abstract class IdRule implements ValueRule {

    private final String format;
    private final String code;
    private final Function<Path, CatalogueIds> known;

    /**
     * @param code of the message that says which ids there are
     */
    IdRule(String format, String code, Function<Path, CatalogueIds> known) {
        this.format = format;
        this.code = code;
        this.known = known;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public List<Slip> slips(String value, Settings settings) {
        String config = settings.get("tonghop.config");
        var ids = known.apply(Path.of(config == null || config.isBlank() ? "config" : config));
        return value.isEmpty() || ids.isKnown(value)
                ? List.of()
                : List.of(new Slip(code, List.of(value, ids.nearest(value))));
    }
}
