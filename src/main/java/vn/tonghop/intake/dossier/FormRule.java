package vn.tonghop.intake.dossier;

import java.nio.file.Path;
import java.util.List;
import vn.tonghop.catalogue.FormIds;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.ValueRule;

/** Parameters of the format {@code form}: empty, or the id of a form there is. */
public class FormRule implements ValueRule {

    @Override
    public String format() {
        return "form";
    }

    @Override
    public List<Slip> slips(String value, Settings settings) {
        String config = settings.get("tonghop.config");
        var ids = FormIds.of(Path.of(config == null || config.isBlank() ? "config" : config));
        return value.isEmpty() || ids.isKnown(value)
                ? List.of()
                : List.of(new Slip("INT-039", List.of(value, ids.nearest(value))));
    }
}
