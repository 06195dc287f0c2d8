package vn.tonghop.routes;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import vn.tonghop.config.Problem;

/** The files that administrators write, by the folder they stand in. */
final class RouteFiles {

    /** What a folder holds; in the order of deployment: what delivers last. */
    enum Kind {
        DESTINATION("destinations", "destination\\.[a-z0-9][a-z0-9.-]*", "destination.<name>"),
        SCHEDULE("schedules", "schedule\\.[a-z0-9][a-z0-9.-]*", "schedule.<name>"),
        SOURCE("sources", "source\\.[a-z]+\\.[a-z0-9][a-z0-9.-]*", "source.<kind>.<name>");

        private final String folder;
        private final Pattern id;
        private final String convention;

        Kind(String folder, String id, String convention) {
            this.folder = folder;
            this.id = Pattern.compile(id);
            this.convention = convention;
        }

        String folder() {
            return folder;
        }

        boolean names(String routeId) {
            return id.matcher(routeId).matches();
        }

        String convention() {
            return convention;
        }
    }

    private RouteFiles() {}

    static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }

    /** What the parser says, at its line. */
    static Problem broken(String file, YAMLException e) {
        int line =
                e instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                        ? marked.getProblemMark().getLine() + 1
                        : 0;
        String what =
                e instanceof MarkedYAMLException marked && marked.getProblem() != null
                        ? marked.getProblem()
                        : e.getMessage();
        return Problem.of("RTE-002", file, line, what);
    }
}
