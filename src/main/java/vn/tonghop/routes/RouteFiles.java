package vn.tonghop.routes;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.error.YAMLException;
import vn.tonghop.config.Problem;

/** The files that administrators write, by the folder they stand in. */
final class RouteFiles {

    /** What a folder holds; in the order of deployment: what delivers last. */
    enum Kind {
        DESTINATION("destinations", "destination\\.[a-z0-9][a-z0-9.-]*", "destination.<name>", ""),
        SCHEDULE("schedules", "schedule\\.[a-z0-9][a-z0-9.-]*", "schedule.<name>", "night.tick"),
        SOURCE(
                "sources",
                "source\\.[a-z]+\\.[a-z0-9][a-z0-9.-]*",
                "source.<kind>.<name>",
                "intake.receive");

        private final String folder;
        private final Pattern id;
        private final String convention;
        private final String entrance;

        Kind(String folder, String id, String convention, String entrance) {
            this.folder = folder;
            this.id = Pattern.compile(id);
            this.convention = convention;
            this.entrance = entrance;
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

        /** Whose convention an id follows. */
        static Optional<Kind> ofId(String routeId) {
            return Stream.of(values()).filter(k -> k.names(routeId)).findFirst();
        }

        /** Who hands over to this entrance. */
        static Optional<Kind> ofEntrance(String name) {
            return Stream.of(values())
                    .filter(k -> !name.isEmpty() && k.entrance.equals(name))
                    .findFirst();
        }

        /** The one place where what it brings is taken; empty when it hands over elsewhere. */
        String entrance() {
            return entrance;
        }
    }

    private RouteFiles() {}

    static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }

    /** What is wrong in our words, at its line; what the parser says comes after. */
    static Problem broken(String file, YAMLException e) {
        return YamlMistake.of(e).told(file);
    }
}
