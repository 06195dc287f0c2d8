package vn.tonghop.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the files of {@code config/} come from: the administrator's folder, or what is packaged
 * with the gateway. A file (or a whole subfolder) that the administrator's folder does not have is
 * taken from the package, so that an upgrade brings it along. A file that cannot be read, or is not
 * UTF-8, is refused with {@link ConfigProblems}.
 */
public final class ConfigFolder {

    private static final String PACKAGED = "defaults/config/";

    /** More than this is no configuration: it is refused rather than read into memory. */
    private static final long LARGEST_FILE = 32L * 1024 * 1024;

    /** What Notepad writes before the first letter of a UTF-8 file. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path folder;

    /**
     * @param folder the administrator's folder; null or absent for the packaged files alone
     */
    public ConfigFolder(Path folder) {
        this.folder = folder != null && Files.isDirectory(folder) ? folder : null;
    }

    /** The file of this name, "indicators.yaml" or "units/units.csv". */
    public Optional<ConfigFile> file(String name) {
        if (folder != null && Files.isRegularFile(folder.resolve(name))) {
            return Optional.of(read(folder.resolve(name)));
        }
        return packaged(name);
    }

    /**
     * The YAML files of a subfolder, by name; an empty subfolder is an answer too, one that holds
     * nothing but further folders is none: the gateway itself may have made these.
     */
    public List<ConfigFile> files(String subfolder) {
        if (folder != null
                && Files.isDirectory(folder.resolve(subfolder))
                && !holdsOnlyFolders(folder.resolve(subfolder))) {
            return listed(folder.resolve(subfolder));
        }
        return index().stream()
                .filter(name -> name.startsWith(subfolder + "/") && isYaml(name))
                .filter(name -> name.indexOf('/', subfolder.length() + 1) < 0)
                .flatMap(name -> packaged(name).stream())
                .toList();
    }

    private static boolean holdsOnlyFolders(Path subfolder) {
        try (var entries = Files.list(subfolder)) {
            var all = entries.toList();
            return !all.isEmpty() && all.stream().allMatch(Files::isDirectory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ConfigFile> listed(Path subfolder) {
        try (var entries = Files.list(subfolder)) {
            return entries.filter(path -> isYaml(path.getFileName().toString()))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(ConfigFolder::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isYaml(String name) {
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && !name.startsWith(".");
    }

    private static ConfigFile read(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new IOException("larger than " + LARGEST_FILE + " bytes");
            }
            var text = Files.readString(file, StandardCharsets.UTF_8);
            return new ConfigFile(
                    file.toString(), text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new ConfigProblems(List.of(Problem.of("CAT-021", file.toString(), 0)));
        } catch (IOException e) {
            throw new ConfigProblems(
                    List.of(Problem.of("CAT-022", file.toString(), 0, e.getMessage())));
        }
    }

    /** The packaged files: a jar cannot be listed, so their names are packaged too. */
    static List<String> index() {
        return resource("defaults/config.index").orElseThrow().lines().toList();
    }

    private static Optional<ConfigFile> packaged(String name) {
        return resource(PACKAGED + name).map(text -> new ConfigFile(PACKAGED + name, text));
    }

    private static Optional<String> resource(String path) {
        try (var bytes = ConfigFolder.class.getClassLoader().getResourceAsStream(path)) {
            return bytes == null
                    ? Optional.empty()
                    : Optional.of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
