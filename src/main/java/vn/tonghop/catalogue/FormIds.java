package vn.tonghop.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.config.ConfigFolder;

/** The ids of the forms alone (mã biểu), for whoever only refers to them. */
public final class FormIds {

    private final List<String> ids;

    private FormIds(List<String> ids) {
        this.ids = ids;
    }

    /**
     * What else is wrong with a form's file is told where the catalogue is checked.
     *
     * @param configFolder what it does not have is taken from the packaged defaults
     */
    public static FormIds of(Path configFolder) {
        return new FormIds(
                new ConfigFolder(configFolder)
                        .files("forms").stream()
                                .flatMap(file -> YamlMap.of(file, new ArrayList<>()).stream())
                                .map(form -> form.required("id"))
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
