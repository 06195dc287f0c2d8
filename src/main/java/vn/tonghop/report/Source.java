package vn.tonghop.report;

/**
 * The file a report was read from.
 *
 * @param file name as it came
 * @param sha256 lower-case hex digest of its bytes
 * @param mediaType found from the content, not from the name
 */
public record Source(String file, String sha256, String mediaType) {}
