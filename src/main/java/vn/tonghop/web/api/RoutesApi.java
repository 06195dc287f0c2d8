package vn.tonghop.web.api;

import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.routes.RouteStates;
import vn.tonghop.routes.desk.RouteDesk;
import vn.tonghop.web.Api;
import vn.tonghop.web.Problem;
import vn.tonghop.web.model.SourceDays;
import vn.tonghop.web.model.Timeline;

/** The routes of the administrators: how they are, and what can be done with them. */
@Api
class RoutesApi {

    /** Seconds. */
    private static final long LONGEST_WAIT = 50;

    private final ObjectProvider<RouteDesk> desk;
    private final ObjectProvider<RouteStates> states;
    private final SourceDays days;
    private final Timeline timeline;

    RoutesApi(
            ObjectProvider<RouteDesk> desk,
            ObjectProvider<RouteStates> states,
            SourceDays days,
            Timeline timeline) {
        this.desk = desk;
        this.states = states;
        this.days = days;
        this.timeline = timeline;
    }

    /** All files; there are never so many that they would need pages. */
    record Routes(List<RouteAnswer> items) {}

    private RouteDesk desk() {
        RouteDesk there = desk.getIfAvailable();
        if (there == null) {
            throw Problem.notFound();
        }
        if (!states.stream().allMatch(RouteStates::areKnown)) {
            throw new Problem(503, "RTE-088");
        }
        return there;
    }

    @GetMapping("/api/v1/routes")
    Routes list() {
        var today = days.all();
        return new Routes(
                desk().sheets().stream().map(sheet -> RouteAnswer.of(sheet, today)).toList());
    }

    @GetMapping("/api/v1/routes/{id}")
    RouteAnswer.Sheet one(@PathVariable String id) {
        return sheet(desk().fileOf(id), null, null);
    }

    private RouteAnswer.Sheet sheet(
            String file, RouteAnswer.RolledBack rolledBack, RouteAnswer.Ran ran) {
        var sheet = desk().sheet(file);
        var answer = RouteAnswer.of(sheet, days.all());
        return new RouteAnswer.Sheet(answer, sheet.content(), sheet.diff(), rolledBack, ran);
    }

    @GetMapping("/api/v1/routes/{id}/history")
    RouteAnswer.History history(@PathVariable String id) {
        var history = desk().history(id);
        return new RouteAnswer.History(
                history.key(),
                history.changes().stream().map(RouteAnswer.Version::of).toList(),
                timeline.ofRoutes(Set.of(id), history.key(), history.since()));
    }

    @PostMapping("/api/v1/routes/{id}/pause")
    RouteAnswer.Sheet pause(@PathVariable String id, Principal who) {
        desk().pause(id, who.getName());
        return one(id);
    }

    @PostMapping("/api/v1/routes/{id}/resume")
    RouteAnswer.Sheet resume(@PathVariable String id, Principal who) {
        desk().resume(id, who.getName());
        return one(id);
    }

    @PostMapping("/api/v1/routes/{id}/run")
    RouteAnswer.Sheet run(
            @PathVariable String id, @RequestParam(defaultValue = "0") long wait, Principal who) {
        var patience = Duration.ofSeconds(Math.max(0, Math.min(wait, LONGEST_WAIT)));
        var ran = desk().run(id, who.getName(), patience);
        return sheet(desk().fileOf(id), null, RouteAnswer.Ran.of(ran));
    }

    @PostMapping("/api/v1/routes/{id}/rollback")
    RouteAnswer.Sheet rollback(
            @PathVariable String id, @RequestParam(required = false) Long version, Principal who) {
        String file = desk().fileOf(id);
        var done = desk().rollback(id, version, who.getName());
        return sheet(file, RouteAnswer.RolledBack.of(done), null);
    }
}
