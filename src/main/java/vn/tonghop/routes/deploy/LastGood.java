package vn.tonghop.routes.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.file.RouteFolder;
import vn.tonghop.routes.version.RouteRecords;
import vn.tonghop.routes.version.RouteVersion;
import vn.tonghop.routes.version.RouteVersions;

/** What is remembered of the files when the gateway begins. */
class LastGood {

    private final RouteFolder folder;
    private final RouteVersions versions;
    private final RouteRecords records;

    LastGood(RouteFolder folder, RouteVersions versions, RouteRecords records) {
        this.folder = folder;
        this.versions = versions;
        this.records = records;
    }

    /** Whether so much ran once that an empty folder is no folder of an administrator's. */
    boolean isMuch() {
        return versions.good().size() > 1;
    }

    /**
     * The last good versions of the files that are there, and of all building blocks; of the others
     * it is written down that they are gone.
     */
    List<FileText> of(SortedMap<String, FileText> world) {
        var last = new ArrayList<FileText>();
        for (RouteVersion version : versions.good().values()) {
            FileText disk = world.get(version.file());
            boolean block = version.file().startsWith(RouteFolder.KAMELETS + "/");
            if (disk != null) {
                last.add(disk.with(version.content()));
            } else if (block) {
                last.add(gone(version));
            } else {
                records.removed(gone(version), version.routeIds());
            }
        }
        return last;
    }

    private FileText gone(RouteVersion version) {
        var path = folder.path().resolve(version.file());
        return new FileText(null, path, version.file(), RouteFolder.shown(path), "", "", 0, null)
                .with(version.content());
    }
}
