package vn.tonghop.routes.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.RouteState.State;

/**
 * What stands in {@code routes/} where nobody reads it (tệp, thư mục đặt sai chỗ): folders within
 * the folders, and route files beside them. It does no harm; its author believes that it runs.
 */
class FolderStrays {

    private static final int MOST_TOLD = 50;

    private final Path folder;
    private final TreeSet<String> known = new TreeSet<>(List.of(RouteFolder.KAMELETS));

    FolderStrays(Path folder) {
        this.folder = folder;
        Stream.of(RouteKind.values()).map(RouteKind::folder).forEach(known::add);
    }

    /** One state each, by name; none when the folder cannot be read, which others tell. */
    List<RouteState> now() {
        var found = new ArrayList<Problem>();
        for (Path entry : entries(folder)) {
            String name = entry.getFileName().toString();
            boolean directory = Files.isDirectory(entry);
            if (directory && known.contains(name)) {
                below(entry, found);
            } else if (directory || isYaml(name)) {
                found.add(problem("RTE-070", entry, DidYouMean.hint(name, known)));
            }
        }
        return found.stream().limit(MOST_TOLD).map(FolderStrays::state).toList();
    }

    private static void below(Path kind, List<Problem> found) {
        for (Path entry : entries(kind)) {
            String name = entry.getFileName().toString();
            boolean block = kind.endsWith(RouteFolder.KAMELETS);
            if (Files.isDirectory(entry)) {
                found.add(problem("RTE-069", entry, kind.getFileName().toString()));
            } else if (block && isYaml(name) && !name.endsWith(RouteFolder.BLOCK)) {
                String bare = name.replaceFirst("(?i)(\\.kamelet)?\\.ya?ml$", "");
                found.add(problem("RTE-024", entry, bare + RouteFolder.BLOCK));
            }
        }
    }

    private static boolean isYaml(String name) {
        return name.matches("(?is).*\\.ya?ml");
    }

    /** Names that begin with a dot, # or ~ belong to programs. */
    private static List<Path> entries(Path directory) {
        try (var entries = Files.list(directory)) {
            return entries.filter(e -> !e.getFileName().toString().matches("(?s)[.#~].*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Problem problem(String code, Path entry, String where) {
        return Problem.of(code, RouteFolder.shown(entry), 0, where);
    }

    private static RouteState state(Problem problem) {
        return new RouteState(
                problem.file(), List.of(), "", State.LEFT_OUT, List.of(problem), List.of());
    }
}
