package vn.tonghop.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

        boolean names(String routeId) {
            return id.matcher(routeId).matches();
        }

        String convention() {
            return convention;
        }
    }

    /** One file. */
    record RouteFile(Kind kind, Path path) {
        String shown() {
            return RouteFiles.shown(path);
        }
    }

    private RouteFiles() {}

    static List<RouteFile> in(Path routes) throws IOException {
        var found = new ArrayList<RouteFile>();
        for (Kind kind : Kind.values()) {
            Path folder = routes.resolve(kind.folder);
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (var files = Files.list(folder)) {
                files.filter(RouteFiles::isRoute)
                        .sorted()
                        .forEach(file -> found.add(new RouteFile(kind, file)));
            }
        }
        return found;
    }

    private static boolean isRoute(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && !name.startsWith(".")
                && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

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
