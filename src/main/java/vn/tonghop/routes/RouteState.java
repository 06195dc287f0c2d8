package vn.tonghop.routes;

import java.util.List;
import vn.tonghop.config.Problem;

/**
 * What became of a file of {@code routes/}.
 *
 * @param file as people name it: "routes/sources/mailbox.yaml"
 * @param ids of its routes; empty when it cannot be read
 * @param description of its first route; empty when it has none
 * @param problems why it does not run; empty when it runs
 * @param missing names of the settings it waits for; never their values
 */
public record RouteState(
        String file,
        List<String> ids,
        String description,
        State state,
        List<Problem> problems,
        List<String> missing) {

    public RouteState {
        ids = List.copyOf(ids);
        problems = List.copyOf(problems);
        missing = List.copyOf(missing);
    }

    /** Whether it runs, and if not, who has to do something. */
    public enum State {
        /** It runs, or would run: it was found good. */
        RUNNING("running"),
        /** It waits until its settings are there: an address, an account. */
        NOT_CONFIGURED("not-configured"),
        /** Its file says autoStartup: false. */
        PAUSED("paused"),
        /** It is set aside until it is corrected. */
        QUARANTINED("quarantined"),
        /** It is good but was not asked for. */
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
