package vn.tonghop.routes;

import java.util.List;
import java.util.function.Predicate;
import vn.tonghop.config.Problem;

/**
 * What became of a file of {@code routes/}.
 *
 * @param file as people name it: "routes/sources/mailbox.yaml"
 * @param ids of its routes; empty when it cannot be read
 * @param description of its first route; empty when it has none
 * @param problems why it does not run; empty when it runs
 * @param missing names of the settings it waits for; never their values
 * @param earlierRuns the file is set aside, and its last good version runs
 * @param paused those of its routes that somebody has paused
 */
public record RouteState(
        String file,
        List<String> ids,
        String description,
        State state,
        List<Problem> problems,
        List<String> missing,
        boolean earlierRuns,
        List<String> paused) {

    public RouteState {
        ids = List.copyOf(ids);
        paused = List.copyOf(paused);
        problems = List.copyOf(problems);
        missing = List.copyOf(missing);
    }

    /** Of a file that is as it says on disk. */
    public RouteState(
            String file,
            List<String> ids,
            String description,
            State state,
            List<Problem> problems,
            List<String> missing) {
        this(file, ids, description, state, problems, missing, false, List.of());
    }

    /** Of a file of which nothing but this is known. */
    public static RouteState quarantined(Problem problem) {
        return new RouteState(
                problem.file(), List.of(), "", State.QUARANTINED, List.of(problem), List.of());
    }

    /** The same with what somebody has paused. */
    public RouteState withPauses(Predicate<String> pausedIds) {
        List<String> stopped = ids.stream().filter(pausedIds).toList();
        boolean stands = !ids.isEmpty() && stopped.size() == ids.size();
        boolean all = state == State.RUNNING && stands;
        return new RouteState(
                file,
                ids,
                description,
                all ? State.PAUSED : state,
                problems,
                missing,
                earlierRuns && !stands,
                stopped);
    }

    /** Whether this route of the file is at work, in this or its last good version. */
    public boolean works(String id) {
        return (state == State.RUNNING || earlierRuns) && ids.contains(id) && !paused.contains(id);
    }

    /** Whether it runs, and if not, who has to do something. */
    public enum State {
        /** It runs, or would run: it was found good. */
        RUNNING("running"),
        /** It waits until its settings are there: an address, an account. */
        NOT_CONFIGURED("not-configured"),
        /** Its file says autoStartup: false, or somebody has paused all its routes. */
        PAUSED("paused"),
        /** It is set aside until it is corrected. */
        QUARANTINED("quarantined"),
        /** It is good but was not asked for; or it stands where nobody reads it, and says so. */
        LEFT_OUT("left-out");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** As the outside world knows it. */
        public String code() {
            return code;
        }
    }
}
