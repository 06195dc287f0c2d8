package vn.tonghop.routes.desk;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.tonghop.routes.RouteRefused;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.deploy.Deployer;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.file.Redaction;
import vn.tonghop.routes.file.RouteFolder;
import vn.tonghop.routes.health.SourceHealth;
import vn.tonghop.routes.health.SourceHealths;
import vn.tonghop.routes.owner.SourceOwners;
import vn.tonghop.routes.silence.Silence;
import vn.tonghop.routes.silence.Silences;
import vn.tonghop.routes.version.FileDiff;
import vn.tonghop.routes.version.RouteVersion;
import vn.tonghop.routes.version.RouteVersions;

/** Everything about the files and their routes, gathered for whoever shows it. */
class RouteSheets {

    private static final Logger LOG = LoggerFactory.getLogger(RouteSheets.class);

    private final RouteFolder folder;
    private final Deployer deployer;
    private final RouteVersions versions;
    private final SourceHealths healths;
    private final SourceOwners owners;
    private final Silences silences;

    RouteSheets(
            RouteFolder folder,
            Deployer deployer,
            RouteVersions versions,
            SourceHealths healths,
            SourceOwners owners,
            Silences silences) {
        this.folder = folder;
        this.deployer = deployer;
        this.versions = versions;
        this.healths = healths;
        this.owners = owners;
        this.silences = silences;
    }

    String fileOf(String asked) {
        String idOrFile = asked.replace(':', '/');
        List<RouteState> named =
                states().stream()
                        .filter(
                                s ->
                                        s.ids().contains(idOrFile)
                                                || key(s).equals(idOrFile)
                                                || s.file().equals(idOrFile))
                        .toList();
        if (!named.isEmpty()) {
            // one that is set aside may only claim to have the route
            return key(named.stream().filter(RouteSheets::stands).findFirst().orElse(named.get(0)));
        }
        if (!versions.of(idOrFile, 1).isEmpty()) {
            return idOrFile;
        }
        return versions.fileOf(idOrFile).orElseThrow(() -> RouteRefused.unknown(idOrFile));
    }

    List<RouteSheet> all() {
        Map<String, RouteVersion> good = versions.good();
        Map<String, Silence> quiet = silences.all();
        return deployer.all().stream()
                .map(s -> sheet(s, Optional.ofNullable(good.get(key(s))), quiet))
                .toList();
    }

    RouteSheet of(String key) {
        RouteState state = state(key).orElseThrow(() -> RouteRefused.unknown(key));
        return sheet(state, versions.good(key), silences.all());
    }

    /** The routes that work and fail, or have gone quiet, without a look at the disk. */
    List<RouteSheet.Troubled> troubled() {
        Map<String, Silence> quiet = silences.all();
        return deployer.all().stream()
                .flatMap(
                        s ->
                                s.ids().stream()
                                        .filter(s::works)
                                        .filter(id -> isTroubled(id, quiet))
                                        .map(id -> line(s, id, quiet))
                                        .map(l -> new RouteSheet.Troubled(key(s), l)))
                .toList();
    }

    private boolean isTroubled(String id, Map<String, Silence> quiet) {
        return quiet.containsKey(id) || healths.of(id).filter(SourceHealth::isFailing).isPresent();
    }

    /** How a file is; empty when it is not there. */
    Optional<RouteState> state(String key) {
        return deployer.all().stream().filter(s -> key(s).equals(key)).findFirst();
    }

    private static boolean stands(RouteState state) {
        return state.earlierRuns() || state.state() != RouteState.State.QUARANTINED;
    }

    /** How all files are. */
    List<RouteState> states() {
        return deployer.all();
    }

    String key(RouteState state) {
        return state.file().replace(folder.shown() + "/", "");
    }

    private RouteSheet sheet(
            RouteState state, Optional<RouteVersion> good, Map<String, Silence> quiet) {
        String key = key(state);
        Optional<FileText> disk = disk(key);
        String content = disk.map(FileText::text).map(Redaction::of).orElse(null);
        String diff =
                content == null || good.isEmpty()
                        ? ""
                        : FileDiff.of(key, Redaction.of(good.get().content()), content);
        return new RouteSheet(
                key,
                state,
                content,
                disk.map(FileText::sha256).orElse(null),
                good.orElse(null),
                diff,
                state.ids().stream().map(id -> line(state, id, quiet)).toList());
    }

    /** As it stands on disk now; empty when it is not there or cannot be read. */
    Optional<FileText> disk(String key) {
        try {
            return Optional.ofNullable(folder.read().get(key));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private RouteSheet.Line line(RouteState state, String id, Map<String, Silence> silences) {
        boolean works = state.works(id);
        SourceHealth health = works ? healths.of(id).orElse(null) : null;
        return new RouteSheet.Line(
                id,
                deployer.rhythm(id),
                works,
                deployer.paused().get(id),
                works ? next(id, health) : null,
                health,
                health == null ? null : health.lag(healths.now()),
                works ? reader(id) : null,
                works ? silences.get(id) : null);
    }

    private String reader(String id) {
        try {
            return owners.of(id).orElse(null);
        } catch (DataAccessException e) {
            LOG.debug("who reads {} is not known while the database is away", id, e);
            return null;
        }
    }

    /** A source that fails is left alone for a while; its clock ticks all the same. */
    private Instant next(String id, SourceHealth health) {
        Instant tick = deployer.next(id).orElse(null);
        boolean waits = health != null && health.retryAt() != null && tick != null;
        return waits ? health.retryAt() : tick;
    }
}
