package vn.tonghop.routes.deploy;

import java.time.Instant;

/** Who stopped a route (tạm dừng) until it is resumed. */
public record RoutePause(String routeId, Instant at, String by) {}
