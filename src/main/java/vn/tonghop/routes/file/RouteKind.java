package vn.tonghop.routes.file;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a folder holds; in the order of deployment: what delivers last. */
public enum RouteKind {
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

    RouteKind(String folder, String id, String convention, String entrance) {
        this.folder = folder;
        this.id = Pattern.compile(id);
        this.convention = convention;
        this.entrance = entrance;
    }

    public String folder() {
        return folder;
    }

    public boolean names(String routeId) {
        return id.matcher(routeId).matches();
    }

    public String convention() {
        return convention;
    }

    /** Whose convention an id follows. */
    public static Optional<RouteKind> ofId(String routeId) {
        return Stream.of(values()).filter(k -> k.names(routeId)).findFirst();
    }

    /** Who hands over to this entrance. */
    public static Optional<RouteKind> ofEntrance(String name) {
        return Stream.of(values())
                .filter(k -> !name.isEmpty() && k.entrance.equals(name))
                .findFirst();
    }

    /** The one place where what it brings is taken; empty when it hands over elsewhere. */
    public String entrance() {
        return entrance;
    }
}
