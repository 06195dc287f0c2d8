package vn.tonghop.catalogue;

/**
 * A text of a YAML file and the line it stands in.
 *
 * @param value as written, without quotes, trimmed
 * @param line from 1
 */
record YamlText(String value, int line) {}
