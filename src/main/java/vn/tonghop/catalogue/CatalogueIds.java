package vn.tonghop.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.config.ConfigFolder;

/**
 * The ids of the regimes (mã chế độ báo cáo) or of the forms (mã biểu) alone, for whoever only
 * refers to them. What else is wrong with such a file is told where the catalogue is checked.
 */
public final class CatalogueIds {

    private final List<String> ids;

    private CatalogueIds(List<String> ids) {
        this.ids = ids;
    }

    /**
     * @param configFolder what it does not have is taken from the packaged defaults
     */
    public static CatalogueIds ofRegimes(Path configFolder) {
        return of(configFolder, "regimes");
    }

    /**
     * @param configFolder what it does not have is taken from the packaged defaults
     */
    public static CatalogueIds ofForms(Path configFolder) {
        return of(configFolder, "forms");
    }

    private static CatalogueIds of(Path configFolder, String kind) {
        return new CatalogueIds(
                new ConfigFolder(configFolder)
                        .files(kind).stream()
                                .flatMap(file -> YamlMap.of(file, new ArrayList<>()).stream())
                                .map(entry -> entry.required("id"))
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
