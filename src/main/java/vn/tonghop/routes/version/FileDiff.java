package vn.tonghop.routes.version;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** What changed between two versions of a file, as a unified diff of bounded size. */
public final class FileDiff {

    private static final int MOST_LINES = 2_000;
    private static final int MOST_SHOWN = 8_000;
    private static final int CONTEXT = 3;

    private FileDiff() {}

    /**
     * Lines that begin with - were there before, with + are there now; empty when nothing changed.
     *
     * @param file its name above both columns
     */
    public static String of(String file, String before, String after) {
        if (before.equals(after)) {
            return "";
        }
        List<String> old = before.isEmpty() ? List.of() : before.lines().toList();
        List<String> now = after.isEmpty() ? List.of() : after.lines().toList();
        if (old.size() > MOST_LINES || now.size() > MOST_LINES) {
            // comparing takes time and memory that grow with the square of the lines
            return "--- %s%n+++ %s%n@@ -1,%d +1,%d @@ …%n"
                    .formatted(file, file, old.size(), now.size())
                    .replace("\r\n", "\n");
        }
        var lines =
                UnifiedDiffUtils.generateUnifiedDiff(
                        file, file, old, DiffUtils.diff(old, now), CONTEXT);
        String diff = String.join("\n", lines);
        return diff.length() <= MOST_SHOWN ? diff : diff.substring(0, MOST_SHOWN) + "\n…";
    }
}
