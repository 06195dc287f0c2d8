package vn.tonghop.report;

import java.util.List;

/**
 * The file a report was read from.
 *
 * @param file name as it came
 * @param sha256 lower-case hex digest of its bytes
 * @param mediaType found from the content, not from the name
 * @param annexes the other files that belong to the same report (phụ lục): what was attached to it,
 *     packed with it or embedded in it
 */
public record Source(String file, String sha256, String mediaType, List<Annex> annexes) {

    /**
     * A file that belongs to the report.
     *
     * @param file name as it came; evidence names its annex by it
     * @param mediaType found from the content, not from the name
     */
    public record Annex(String file, String mediaType) {}

    public Source {
        annexes = annexes == null ? List.of() : List.copyOf(annexes);
    }

    public Source(String file, String sha256, String mediaType) {
        this(file, sha256, mediaType, List.of());
    }
}
