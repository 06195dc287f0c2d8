package vn.tonghop.routes.version;

import java.util.Optional;
import vn.tonghop.routes.file.RouteSection;

/**
 * What of a file's text is a route's own: of a file with this route alone, all of it.
 *
 * @param id of the route; null for the file as a whole
 */
public record RouteText(String id) {

    /** The file as a whole. */
    public static final RouteText OF_FILE = new RouteText(null);

    /** The same file but for what is not this route's. */
    public boolean same(String one, String other) {
        if (id == null || one.equals(other)) {
            return one.equals(other);
        }
        Optional<RouteSection> its = RouteSection.of(one, id);
        Optional<RouteSection> others = RouteSection.of(other, id);
        if (its.isEmpty() || others.isEmpty() || isAlone(its) && isAlone(others)) {
            return false;
        }
        return its.get().text().equals(others.get().text());
    }

    /** Whether the text can be read and has this route; any text has the file. */
    public boolean isIn(String text) {
        return id == null || RouteSection.of(text, id).isPresent();
    }

    /** Whether there is something in this text that is not the route's. */
    public boolean isShared(String text) {
        return id != null && RouteSection.of(text, id).filter(s -> !s.alone()).isPresent();
    }

    /** What is the route's in one of two texts that are held against each other. */
    public String in(String text, String besides) {
        if (id == null || !isShared(text) && !isShared(besides)) {
            return text;
        }
        return RouteSection.of(text, id).map(RouteSection::text).orElse(text);
    }

    /**
     * A text in which this route is as it was, and everything else as it is.
     *
     * @param now null for nothing
     */
    public String putBack(String now, String earlier) {
        if (id == null) {
            return earlier;
        }
        Optional<RouteSection> was = RouteSection.of(earlier, id);
        Optional<RouteSection> is = now == null ? Optional.empty() : RouteSection.of(now, id);
        if (was.isEmpty() || is.isPresent() && isAlone(was) && isAlone(is)) {
            return earlier;
        }
        return is.map(there -> there.replacedBy(was.get())).orElseGet(() -> only(was.get()));
    }

    /** Of a file that is gone, or is another route's by now, nothing but this route. */
    private static String only(RouteSection was) {
        if (was.alone()) {
            return was.whole();
        }
        String text = was.text();
        return text.startsWith("{")
                ? "- " + text + "\n"
                : RouteSection.of("- route: { id: x }", "x")
                        .map(empty -> empty.replacedBy(was) + "\n")
                        .orElseThrow();
    }

    private static boolean isAlone(Optional<RouteSection> section) {
        return section.filter(RouteSection::alone).isPresent();
    }
}
