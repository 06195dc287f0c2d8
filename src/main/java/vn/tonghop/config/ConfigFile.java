package vn.tonghop.config;

/**
 * One file of {@code config/}.
 *
 * @param name as people name it: "config/regimes/tthc.yaml"; of a default "defaults/config/…"
 * @param text its content, UTF-8
 */
public record ConfigFile(String name, String text) {}
