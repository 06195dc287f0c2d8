package vn.tonghop.intake.rest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.catalogue.IndicatorIds;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.ValueRule;

/** Parameters of the format {@code figures}: every pointer is one, every indicator is known. */
public class FiguresRule implements ValueRule {

    @Override
    public String format() {
        return "figures";
    }

    @Override
    public List<Slip> slips(String value, Settings settings) {
        var slips = new ArrayList<FigurePlaces.Slip>();
        FigurePlaces places = FigurePlaces.read(value, slips);
        var said = new ArrayList<Slip>();
        slips.forEach(s -> said.add(new Slip(s.code(), List.of(s.part()))));
        String config = settings.get("tonghop.config");
        var ids = IndicatorIds.of(Path.of(config == null || config.isBlank() ? "config" : config));
        for (var place : places.places()) {
            if (!ids.isKnown(place.indicator())) {
                said.add(
                        new Slip(
                                "INT-053",
                                List.of(place.indicator(), ids.nearest(place.indicator()))));
            }
        }
        return said;
    }
}
