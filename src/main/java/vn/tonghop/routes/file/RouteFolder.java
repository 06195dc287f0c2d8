package vn.tonghop.routes.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.RouteState;

/**
 * Reads the folder {@code routes/} as it is now. What editors leave beside a file (names that begin
 * with a dot, # or ~, or that do not end in .yaml) is no file of the administrator's.
 */
public class RouteFolder {

    /** A route file is some hundred bytes: more than this is no route file. */
    public static final int MOST_BYTES = 256 * 1024;

    public static final String KAMELETS = "kamelets";
    public static final String BLOCK = ".kamelet.yaml";

    private final Path folder;

    public RouteFolder(Path folder) {
        this.folder = folder;
    }

    public Path path() {
        return folder;
    }

    public String shown() {
        return shown(folder);
    }

    /** A path as people write it, on every system the same. */
    public static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }

    /**
     * Every file by its key, destinations first and sources last.
     *
     * @throws IOException when the folder cannot be read: then nothing is known, also not that a
     *     file is gone
     */
    public SortedMap<String, FileText> read() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(shown());
        }
        var found = new TreeMap<String, FileText>();
        read(KAMELETS, null, found);
        for (RouteKind kind : RouteKind.values()) {
            read(kind.folder(), kind, found);
        }
        return found;
    }

    /** What stands where nobody reads it. */
    public List<RouteState> strays() {
        return new FolderStrays(folder).now();
    }

    private void read(String name, RouteKind kind, SortedMap<String, FileText> found)
            throws IOException {
        Path below = folder.resolve(name);
        if (!Files.isDirectory(below)) {
            return;
        }
        try (var files = Files.list(below)) {
            for (Path file : files.filter(f -> isOurs(f, kind)).sorted().toList()) {
                String key = name + "/" + file.getFileName();
                FileText text = read(kind, key, file);
                if (text != null) {
                    found.put(key, text);
                }
            }
        }
    }

    /**
     * Also one whose ending is not right, a link that leads nowhere, and what is no file: their
     * authors are told.
     */
    private static boolean isOurs(Path file, RouteKind kind) {
        String name = file.getFileName().toString();
        boolean named = kind == null ? name.endsWith(BLOCK) : name.matches("(?is).*\\.ya?ml");
        return named && !name.matches("(?s)[.#~].*") && !Files.isDirectory(file);
    }

    private static boolean leadsNowhere(Path file) {
        return Files.isSymbolicLink(file) && !Files.exists(file);
    }

    /** The file as it is now, or null when it has just gone. */
    FileText read(RouteKind kind, String key, Path file) throws IOException {
        long modified = 0;
        String shown = shown(file);
        try {
            if (leadsNowhere(file)) {
                String target = Files.readSymbolicLink(file).toString();
                var why = Problem.said("RTE-028", "RTE-028.nowhere", shown, 0, target);
                return refused(kind, key, file, 0, why);
            }
            modified = Files.getLastModifiedTime(file).toMillis();
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                return refused(kind, key, file, modified, Problem.of("RTE-028", shown, 0));
            }
            if (!Files.isRegularFile(file)) {
                // whoever opens a pipe waits until somebody writes to it
                return refused(kind, key, file, 0, Problem.of("RTE-090", shown, 0));
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(MOST_BYTES + 1);
            }
            if (bytes.length > MOST_BYTES) {
                var size = Long.toString(Files.size(file));
                return refused(
                        kind,
                        key,
                        file,
                        modified,
                        Problem.of("RTE-029", shown, 0, size, Integer.toString(MOST_BYTES)));
            }
            int bad = Utf8.firstBadLine(bytes);
            if (bad > 0) {
                var why = Problem.said("RTE-018", "RTE-018.utf8", shown, bad);
                return refused(kind, key, file, modified, why);
            }
            String text = Utf8.text(bytes);
            return new FileText(kind, file, key, shown, text, Digest.of(text), modified, null);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            var why = Problem.of("RTE-018", shown, 0, e.getMessage());
            return refused(kind, key, file, modified, why);
        }
    }

    private static FileText refused(
            RouteKind kind, String key, Path file, long modified, Problem why) {
        return new FileText(
                kind,
                file,
                key,
                why.file(),
                null,
                Digest.of(modified + why.messageEn()),
                modified,
                why);
    }
}
