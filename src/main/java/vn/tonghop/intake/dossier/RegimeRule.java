package vn.tonghop.intake.dossier;

import java.nio.file.Path;
import java.util.List;
import vn.tonghop.catalogue.RegimeIds;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.ValueRule;

/** Parameters of the format {@code regime}: empty, or the id of a regime there is. */
public class RegimeRule implements ValueRule {

    @Override
    public String format() {
        return "regime";
    }

    @Override
    public List<Slip> slips(String value, Settings settings) {
        String config = settings.get("tonghop.config");
        var ids = RegimeIds.of(Path.of(config == null || config.isBlank() ? "config" : config));
        return value.isEmpty() || ids.isKnown(value)
                ? List.of()
                : List.of(new Slip("INT-038", List.of(value, ids.nearest(value))));
    }
}
