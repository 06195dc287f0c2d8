package vn.tonghop.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.config.ConfigFolder;

/** The ids of the regimes alone (mã chế độ báo cáo), for whoever only refers to them. */
public final class RegimeIds {

    private final List<String> ids;

    private RegimeIds(List<String> ids) {
        this.ids = ids;
    }

    /**
     * What else is wrong with a regime's file is told where the catalogue is checked.
     *
     * @param configFolder what it does not have is taken from the packaged defaults
     */
    public static RegimeIds of(Path configFolder) {
        return new RegimeIds(
                new ConfigFolder(configFolder)
                        .files("regimes").stream()
                                .flatMap(file -> YamlMap.of(file, new ArrayList<>()).stream())
                                .map(regime -> regime.required("id"))
                                .toList());
    }

    public boolean isKnown(String id) {
        return ids.contains(id);
    }

    /** The one that was probably meant; all there are when none is near. */
    public String nearest(String id) {
        return Nearest.to(id, ids).orElseGet(() -> String.join(" | ", ids));
    }
}
