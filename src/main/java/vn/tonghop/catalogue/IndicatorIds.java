package vn.tonghop.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.config.ConfigFolder;

/** The ids of the indicators alone, for whoever only refers to them. */
public final class IndicatorIds {

    private final List<String> ids;

    private IndicatorIds(List<String> ids) {
        this.ids = ids;
    }

    /**
     * @param configFolder what it does not have is taken from the packaged defaults
     */
    public static IndicatorIds of(Path configFolder) {
        var file = new ConfigFolder(configFolder).file("indicators.yaml").orElseThrow();
        return new IndicatorIds(
                IndicatorsFile.read(file, new ArrayList<>()).indicators().stream()
                        .map(IndicatorDefinition::id)
                        .toList());
    }

    public boolean isKnown(String id) {
        return ids.contains(id);
    }

    /** The one that was probably meant; "config/indicators.yaml" when none is near. */
    public String nearest(String id) {
        return Nearest.to(id, ids).orElse("config/indicators.yaml");
    }
}
