package vn.tonghop.journal;

import java.util.Objects;

/**
 * What a journal entry speaks of.
 *
 * @param kind {@code delivery}, {@code document}, {@code run}, {@code submission}, {@code route},
 *     {@code user}
 * @param id the row's id as text, or the name of a route or a user
 */
public record Subject(String kind, String id) {

    public Subject {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
    }

    public static Subject delivery(long id) {
        return new Subject("delivery", Long.toString(id));
    }

    public static Subject document(long id) {
        return new Subject("document", Long.toString(id));
    }

    public static Subject run(long id) {
        return new Subject("run", Long.toString(id));
    }

    public static Subject submission(long id) {
        return new Subject("submission", Long.toString(id));
    }

    public static Subject route(String id) {
        return new Subject("route", id);
    }

    public static Subject user(String name) {
        return new Subject("user", name);
    }
}
