package vn.tonghop.routes.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.file.RouteFolder;

/** How the files are, as it is shown until it changes; with what is told beside them. */
class ShownStates {

    private static final Logger LOG = LoggerFactory.getLogger(ShownStates.class);

    private final RouteFolder folder;
    private final Supplier<List<RouteState>> beside;
    private volatile List<RouteState> all = List.of();
    private List<RouteState> besideShown = List.of();
    private String unreadable;

    ShownStates(RouteFolder folder, Supplier<List<RouteState>> beside) {
        this.folder = folder;
        this.beside = beside;
    }

    List<RouteState> all() {
        return all;
    }

    void show(List<RouteState> files) {
        besideShown = beside.get();
        all = Stream.concat(files.stream(), besideShown.stream()).toList();
    }

    /** Whether what is told beside the files is no longer what is shown. */
    boolean isOld() {
        return !beside.get().equals(besideShown);
    }

    /** The folder cannot be read; what runs goes on. Said once. */
    void noFolder(Exception e, List<RouteState> files) {
        String shown = folder.shown();
        String why = String.valueOf(e);
        if (!why.equals(unreadable)) {
            LOG.error("{} cannot be read; what runs goes on", shown, e);
        }
        unreadable = why;
        var now = new ArrayList<RouteState>();
        now.add(RouteState.quarantined(Problem.of("RTE-001", shown, 0, shown)));
        now.addAll(files);
        all = List.copyOf(now);
    }

    /**
     * The folder can be read.
     *
     * @return whether it could not
     */
    boolean folderIsBack() {
        boolean back = unreadable != null;
        unreadable = null;
        return back;
    }
}
