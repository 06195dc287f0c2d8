package vn.tonghop.routes.place;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.routes.Settings;

/**
 * The gateway's own folders (thư mục của chính cổng): its originals, passwords and configuration
 * are no reports, and nothing of others belongs among them.
 */
public final class OwnFolders {

    /**
     * @param setting that names the folder
     */
    public record Own(String setting, String folder) {}

    private record Known(Own own, DiskPlace place) {}

    private final List<Known> known = new ArrayList<>();

    private OwnFolders(Settings settings) {
        add("tonghop.data", settings, "data");
        add("tonghop.config", settings, "config");
        add("tonghop.routes", settings, "routes");
    }

    /**
     * @param routes the folder that is checked, wherever it stands
     */
    public OwnFolders(Settings settings, Path routes) {
        this(settings);
        add("tonghop.routes", name -> routes.toString(), "routes");
    }

    /** Whether a folder is, lies in or holds one of them at this moment, by whatever link. */
    public static boolean meet(Settings settings, Path folder) {
        var use = new PlaceUse("", "", 0, false, DiskPlace.of(folder.toString(), false));
        return new OwnFolders(settings).objection(use).isPresent();
    }

    private void add(String setting, Settings settings, String otherwise) {
        String set = settings.get(setting);
        String folder = set == null || set.isBlank() ? otherwise : set;
        try {
            known.add(new Known(new Own(setting, folder), DiskPlace.of(folder, false)));
        } catch (InvalidPathException e) {
            // a gateway with this setting does not start
        }
    }

    /**
     * The folder that a use would touch: nothing is left within it, and nothing is read within it
     * or from a folder that holds it.
     */
    public Optional<Own> objection(PlaceUse use) {
        if (!(use.place() instanceof DiskPlace place)) {
            return Optional.empty();
        }
        return known.stream()
                .filter(
                        k ->
                                place.isWithin(k.place())
                                        || (!use.writes() && k.place().isWithin(place)))
                .findFirst()
                .map(Known::own);
    }
}
