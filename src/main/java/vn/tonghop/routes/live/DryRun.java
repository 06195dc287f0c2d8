package vn.tonghop.routes.live;

import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.ScheduledPollEndpoint;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.check.CheckedFile;
import vn.tonghop.routes.check.FolderRules;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.place.Place;
import vn.tonghop.routes.place.PlaceUse;

/**
 * Loads a file into a Camel of its own that starts nothing: every endpoint is made, no connection
 * is opened, and no secret is known.
 */
public class DryRun implements AutoCloseable {

    private static final String NO_SECRET = "dry-run";

    private final Settings settings;
    private CheckedFile subject;
    private LiveRoutes scratch;

    public DryRun(Settings settings) {
        this.settings = settings;
    }

    /**
     * What Camel says against it. The same Camel tries the next file, as long as nothing fails in
     * it: making one costs as much as trying.
     */
    public Optional<Problem> of(CheckedFile checked) {
        var twice = FolderRules.readTwice(checked);
        if (twice.isPresent()) {
            return twice;
        }
        subject = checked;
        try {
            if (scratch == null) {
                scratch = new LiveRoutes(started(this::known), this::known);
            }
            scratch.load(checked, id -> true);
            read(checked);
            checked.ids().forEach(scratch::remove);
            return FolderRules.readTwice(checked);
        } catch (Exception e) {
            close();
            return Optional.of(CamelObjection.of(e, "RTE-015", checked, checked.unsaid(cause(e))));
        }
    }

    private void read(CheckedFile checked) {
        for (String id : checked.ids()) {
            if (checked.uses().stream().noneMatch(u -> u.route().equals(id) && !u.writes())) {
                scratch.parts(id).forEach(part -> read(checked, id, part.getEndpoint()));
            }
        }
    }

    /** A building block need not say what it reads: then it is what Camel is given. */
    private static void read(CheckedFile checked, String id, Endpoint from) {
        // what others send may come to one place
        if (from instanceof ScheduledPollEndpoint) {
            var place = Place.behind(from.getEndpointUri());
            checked.use(List.of(new PlaceUse(id, "uri", checked.placeLine(), false, place)));
        }
    }

    /** What Camel says against a building block that nothing names yet. */
    public Optional<Problem> of(FileText block) {
        try (CamelContext context = started(name -> null)) {
            LiveRoutes.load(context, block.path().getFileName().toString(), block.text());
            return Optional.empty();
        } catch (Exception e) {
            return Optional.of(Problem.of("RTE-015", block.shown(), 1, cause(e)));
        }
    }

    /** Gives back what trying needed. */
    @Override
    public void close() {
        LiveRoutes used = scratch;
        scratch = null;
        if (used != null) {
            used.context().stop();
        }
    }

    private String known(String name) {
        return subject.secrets().contains(name) ? NO_SECRET : value(subject, name);
    }

    /** The innermost reason: the sentences around it repeat the whole route. */
    static String cause(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage() == null ? cause : cause.getMessage());
    }

    private String value(CheckedFile checked, String name) {
        String set = settings.get(name);
        return set == null || set.isEmpty() ? checked.standIns().get(name) : set;
    }

    /** A Camel that starts no route, with these settings. */
    public static CamelContext started(Settings known) {
        var scratch = new DefaultCamelContext(false);
        scratch.disableJMX();
        scratch.setAutoStartup(false);
        LiveRoutes.prepare(scratch, known);
        var component = new KameletComponent();
        component.setLocation("classpath:/no-kamelets-but-those-of-the-folder");
        scratch.addComponent("kamelet", component);
        scratch.start();
        return scratch;
    }
}
