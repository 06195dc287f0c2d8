package vn.tonghop.routes.file;

import java.nio.file.Path;
import java.util.Comparator;
import vn.tonghop.config.Problem;

/**
 * A file of {@code routes/} as it was read at one moment.
 *
 * @param kind null for a building block
 * @param key its place below the folder, the same wherever the folder stands:
 *     "sources/mailbox.yaml"
 * @param shown as people name it: "routes/sources/mailbox.yaml"
 * @param text null when it cannot be used
 * @param sha256 of its bytes, or of what is known about a file that cannot be used
 * @param modified when it was written, in milliseconds
 * @param refused why it cannot be used, or null
 */
public record FileText(
        RouteKind kind,
        Path path,
        String key,
        String shown,
        String text,
        String sha256,
        long modified,
        Problem refused) {

    /** What delivers comes before what takes in. */
    public static final Comparator<FileText> DELIVERING_FIRST =
            Comparator.comparing(FileText::kind).thenComparing(FileText::key);

    /** Whether it describes a building block, and no routes. */
    public boolean isBlock() {
        return kind == null;
    }

    /** The folder {@code routes/} that it stands in. */
    public Path folder() {
        return path.toAbsolutePath().getParent().getParent();
    }

    /** The same file with another content, as the memory keeps it. */
    public FileText with(String otherText) {
        return new FileText(
                kind, path, key, shown, otherText, Digest.of(otherText), modified, null);
    }

    public boolean sameContent(FileText other) {
        return other != null && sha256.equals(other.sha256);
    }
}
