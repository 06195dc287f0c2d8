package vn.tonghop.unit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.config.ConfigFile;
import vn.tonghop.config.ConfigFolder;
import vn.tonghop.config.ConfigProblems;
import vn.tonghop.config.Problem;

/**
 * The units of {@code config/units}: {@code units.csv} and {@code succession.csv}.
 *
 * <p>A list that is wrong in any row is not used at all: {@link ConfigProblems} names each row.
 */
public final class UnitFiles {

    private UnitFiles() {}

    /**
     * The units of a configuration folder; of the package when the folder is null or has none.
     *
     * @throws ConfigProblems with every row that is wrong
     */
    public static UnitIndex load(Path configFolder) {
        var folder = new ConfigFolder(configFolder);
        return read(
                folder.file("units/units.csv").orElseThrow(),
                folder.file("units/succession.csv").orElseThrow());
    }

    /**
     * The list of a folder that holds {@code units.csv} and {@code succession.csv}.
     *
     * @throws ConfigProblems with every row that is wrong
     */
    public static UnitIndex loadList(Path folder) {
        return read(
                ListFolder.file(folder, "units.csv"), ListFolder.file(folder, "succession.csv"));
    }

    static UnitIndex read(ConfigFile unitsFile, ConfigFile successionFile) {
        var problems = new ArrayList<Problem>();
        var rows = new UnitRows(unitsFile, problems).read();
        var successions = new SuccessionRows(successionFile, problems).read();
        if (problems.isEmpty()) {
            UnitListCheck.of(rows, unitsFile.name(), successions, successionFile.name(), problems);
        }
        if (!problems.isEmpty()) {
            throw new ConfigProblems(List.copyOf(problems));
        }
        return UnitIndex.of(
                rows.stream().map(UnitRows.Row::unit).toList(),
                successions.stream().map(SuccessionRows.Row::succession).toList());
    }
}
