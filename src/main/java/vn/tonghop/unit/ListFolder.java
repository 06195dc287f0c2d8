package vn.tonghop.unit;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.tonghop.config.ConfigFile;
import vn.tonghop.config.ConfigProblems;
import vn.tonghop.config.Problem;

/** A folder from which a list of units is imported. */
final class ListFolder {

    /** The whole country's list is about 1 MB; a file of this size is something else. */
    private static final long LARGEST_FILE = 64L * 1024 * 1024;

    private ListFolder() {}

    /**
     * @throws ConfigProblems when the file is not there, too large or not UTF-8
     */
    static ConfigFile file(Path folder, String name) {
        var path = folder.resolve(name);
        try {
            if (!Files.isRegularFile(path) || Files.size(path) > LARGEST_FILE) {
                throw new ConfigProblems(List.of(Problem.of("UNIT-014", path.toString(), 0)));
            }
            return new ConfigFile(path.toString(), Files.readString(path, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new ConfigProblems(List.of(Problem.of("UNIT-015", path.toString(), 0)));
        } catch (IOException e) {
            throw new ConfigProblems(List.of(Problem.of("UNIT-014", path.toString(), 0)));
        }
    }
}
