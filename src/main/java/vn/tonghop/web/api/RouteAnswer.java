package vn.tonghop.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.deploy.RoutePause;
import vn.tonghop.routes.desk.RouteDesk;
import vn.tonghop.routes.desk.RouteSheet;
import vn.tonghop.routes.version.RouteChange;
import vn.tonghop.routes.version.RouteVersion;
import vn.tonghop.web.model.SourceDays;
import vn.tonghop.web.model.TimelineEntry;

/** A file of {@code routes/} as programs read it. */
record RouteAnswer(
        String file,
        String state,
        boolean earlierRuns,
        String description,
        List<String> missing,
        List<Wrong> problems,
        List<Line> routes) {

    /** What is wrong, in both languages. */
    record Wrong(String code, int line, String message, String messageEn) {
        static Wrong of(Problem problem) {
            return new Wrong(
                    problem.code(), problem.line(), problem.message(), problem.messageEn());
        }
    }

    /** Who paused a route. */
    record Paused(Instant at, String by) {
        static Paused of(RoutePause pause) {
            return pause == null ? null : new Paused(pause.at(), pause.by());
        }
    }

    /** One route of the file. */
    record Line(
            String id,
            String rhythm,
            boolean works,
            Paused paused,
            Instant nextRun,
            Instant lastDelivery,
            long deliveriesToday,
            String reader,
            HealthAnswer health) {}

    /**
     * A file with its text.
     *
     * @param rolledBack what going back to an earlier version has just done, or null
     * @param ran how a run by hand has just gone, or null
     */
    record Sheet(RouteAnswer route, String content, String diff, RolledBack rolledBack, Ran ran) {}

    /**
     * How a look or a run by hand went.
     *
     * @param finished whether it has come to an end
     * @param error why it failed, or null
     */
    record Ran(boolean finished, HealthAnswer.Why error) {
        static Ran of(RouteDesk.Ran ran) {
            return new Ran(ran.finished(), HealthAnswer.Why.of(ran.error()));
        }
    }

    /**
     * Versions of a file.
     *
     * @param to the earlier one whose text stands there again
     * @param from the one it took the place of, or null
     * @param now the one that is good now, or null when it could not be started
     */
    record RolledBack(long to, Long from, Long now) {
        static RolledBack of(vn.tonghop.routes.version.RolledBack done) {
            return new RolledBack(
                    done.to().id(),
                    done.from() == null ? null : done.from().id(),
                    done.now() == null ? null : done.now().id());
        }
    }

    /**
     * A version of a route or of a file.
     *
     * @param file as it was called then
     * @param diff from the version that ran before it
     * @param backTo the earlier version it was put back from, or null
     */
    record Version(
            long id,
            String file,
            String state,
            Instant seenAt,
            Instant deployedAt,
            String by,
            String sha256,
            String problems,
            boolean inEffect,
            String diff,
            Long backTo) {
        static Version of(RouteChange change) {
            RouteVersion v = change.version();
            return new Version(
                    v.id(),
                    v.file(),
                    v.state().code(),
                    v.seenAt(),
                    v.deployedAt(),
                    v.by(),
                    v.sha256(),
                    v.problems(),
                    change.inEffect(),
                    change.diff(),
                    v.backTo());
        }
    }

    /** What happened to a file. */
    record History(String file, List<Version> versions, List<TimelineEntry> timeline) {}

    static RouteAnswer of(RouteSheet sheet, Map<String, SourceDays.Day> days) {
        var state = sheet.state();
        return new RouteAnswer(
                sheet.key(),
                state.state().code(),
                state.earlierRuns(),
                state.description(),
                state.missing(),
                state.problems().stream().map(Wrong::of).toList(),
                sheet.routes().stream().map(l -> line(l, days)).toList());
    }

    private static Line line(RouteSheet.Line line, Map<String, SourceDays.Day> days) {
        var day = days.getOrDefault(line.id(), SourceDays.Day.NONE);
        return new Line(
                line.id(),
                line.rhythm().code(),
                line.works(),
                Paused.of(line.paused()),
                line.next(),
                day.last(),
                day.today(),
                line.reader(),
                HealthAnswer.of(line));
    }
}
