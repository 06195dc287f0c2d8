package vn.tonghop.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.config.Problem;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;
import vn.tonghop.routes.RouteFiles.Kind;
import vn.tonghop.routes.RouteState.State;

/** Puts the good files into the running Camel, one by one, and keeps what became of each. */
class Deployer implements RouteStates {

    private static final Logger LOG = LoggerFactory.getLogger(Deployer.class);

    /** Which files are wanted. */
    enum Scope {
        ALL,
        DESTINATIONS,
        NONE
    }

    private final RouteCheck check;
    private final Settings settings;
    private final Scope scope;
    private final Journal journal;
    private volatile List<RouteState> states = List.of();

    Deployer(RouteCheck check, Settings settings, Scope scope, Journal journal) {
        this.check = check;
        this.settings = settings;
        this.scope = scope;
        this.journal = journal;
    }

    @Override
    public List<RouteState> all() {
        return states;
    }

    /** Deploys the folder into a started context. */
    void deploy(CamelContext context) {
        if (scope == Scope.NONE) {
            return;
        }
        var found = new ArrayList<RouteState>();
        try {
            check.kameletStates(found);
            for (CheckedFile file : check.checked()) {
                found.add(deploy(context, file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(java.util.Comparator.comparing(RouteState::file));
        states = List.copyOf(found);
        found.forEach(this::tell);
    }

    private RouteState deploy(CamelContext context, CheckedFile checked) {
        State state = RouteCheck.state(checked);
        if (state != State.RUNNING) {
            return checked.state(state);
        }
        if (scope == Scope.DESTINATIONS && checked.file.kind() != Kind.DESTINATION) {
            return checked.state(State.LEFT_OUT);
        }
        new DryRun(check.kameletFolder(), settings).of(checked).ifPresent(checked.problems::add);
        if (checked.problems.isEmpty()) {
            add(context, checked);
        }
        return checked.state(RouteCheck.state(checked));
    }

    private void add(CamelContext context, CheckedFile checked) {
        Set<String> before = routes(context);
        try {
            Secrets.bind(context, checked.secrets, settings);
            DryRun.load(context, checked);
        } catch (Exception e) {
            String why = Secrets.redacted(DryRun.cause(e), checked.secrets, settings);
            checked.problem("RTE-016", checked.line, why);
            remove(context, before);
        }
    }

    private static Set<String> routes(CamelContext context) {
        return context.getRoutes().stream().map(Route::getRouteId).collect(Collectors.toSet());
    }

    /** Whatever of a failed file came to life goes again. */
    private static void remove(CamelContext context, Set<String> before) {
        for (String id : routes(context)) {
            if (before.contains(id)) {
                continue;
            }
            try {
                context.getRouteController().stopRoute(id);
                context.removeRoute(id);
            } catch (Exception e) {
                LOG.error("route {} of a broken file is not to be removed", id, e);
            }
        }
    }

    private void tell(RouteState state) {
        switch (state.state()) {
            case RUNNING -> LOG.info("{}: {} running", state.file(), state.ids());
            case NOT_CONFIGURED ->
                    LOG.info(
                            "{}: {} waits for its settings: {}",
                            state.file(),
                            state.ids(),
                            String.join(", ", state.missing()));
            case PAUSED, LEFT_OUT ->
                    LOG.info("{}: {} {}", state.file(), state.ids(), state.state().code());
            case QUARANTINED -> state.problems().forEach(p -> tell(state, p));
        }
    }

    private void tell(RouteState state, Problem problem) {
        LOG.error("quarantined: {}", problem.describe(java.util.Locale.ENGLISH));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("file", problem.file());
        details.put("line", problem.line());
        details.put("code", problem.code());
        String id = state.ids().isEmpty() ? state.file() : state.ids().get(0);
        journal.record(Subject.route(id), "routes.quarantined", details);
    }
}
