package vn.tonghop.routes;

import java.nio.file.Path;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.RouteFiles.Kind;

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
record FileText(
        Kind kind,
        Path path,
        String key,
        String shown,
        String text,
        String sha256,
        long modified,
        Problem refused) {

    boolean isBlock() {
        return kind == null;
    }

    /** The folder {@code routes/} that it stands in. */
    Path folder() {
        return path.toAbsolutePath().getParent().getParent();
    }

    /** The same file with another content, as the memory keeps it. */
    FileText with(String otherText) {
        return new FileText(
                kind, path, key, shown, otherText, Digest.of(otherText), modified, null);
    }

    boolean sameContent(FileText other) {
        return other != null && sha256.equals(other.sha256);
    }
}
