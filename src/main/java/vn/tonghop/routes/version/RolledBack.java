package vn.tonghop.routes.version;

/**
 * What going back to an earlier version of a file did.
 *
 * @param to the earlier version whose text stands in the file again
 * @param from the version it took the place of; null when what stood there never ran
 * @param now the version that is good now; null when it could not be started
 */
public record RolledBack(RouteVersion to, RouteVersion from, RouteVersion now) {}
