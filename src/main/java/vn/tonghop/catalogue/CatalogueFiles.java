package vn.tonghop.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.config.ConfigFolder;
import vn.tonghop.config.ConfigProblems;
import vn.tonghop.config.Problem;
import vn.tonghop.unit.Units;

/**
 * Reads the catalogue from a configuration folder: {@code indicators.yaml}, {@code forms/} and its
 * {@code layouts/}, {@code regimes/}, {@code senders.yaml}, {@code superseded.yaml}.
 */
public final class CatalogueFiles {

    private final List<Problem> problems = new ArrayList<>();
    private final Path path;
    private final ConfigFolder folder;
    private final Units units;

    private CatalogueFiles(Path path, Units units) {
        this.path = path;
        this.folder = new ConfigFolder(path);
        this.units = units;
    }

    /**
     * The catalogue, all of it checked.
     *
     * @param configFolder what it does not have is taken from the packaged defaults; null or absent
     *     for the defaults alone
     * @param units asked for a regime's respondents each time, so that an import counts at once
     * @throws ConfigProblems with everything that is wrong, by file and line
     */
    public static Catalogue load(Path configFolder, Units units) {
        return new CatalogueFiles(configFolder, units).load();
    }

    /**
     * The units that regimes and senders name and that no list knows: no reason not to start, for
     * the list that has them may be imported yet, but what they send or owe is not understood.
     *
     * @param today the day on which a unit named without days has to be there
     */
    public static List<Problem> unknownUnits(Catalogue catalogue, Units units, LocalDate today) {
        return catalogue instanceof FiledCatalogue filed
                ? new UnknownUnits(units, today).of(filed)
                : List.of();
    }

    private Catalogue load() {
        var read = IndicatorsFile.read(folder.file("indicators.yaml").orElseThrow(), problems);
        var indicators = read.indicators();
        var ids = indicators.stream().map(IndicatorDefinition::id).toList();
        var forms = forms(ids);
        var regimes = regimes(ids, forms.stream().map(FormDefinition::id).toList());
        var senders = Senders.read(folder.file("senders.yaml").orElseThrow(), problems);
        var superseded =
                folder.file("superseded.yaml")
                        .map(file -> SupersededFile.read(file, problems))
                        .orElse(List.of());
        var layouts = new LayoutFiles(path, forms.stream().map(FormDefinition::id).toList(), ids);
        problems.addAll(layouts.problems());
        if (!problems.isEmpty()) {
            throw new ConfigProblems(problems);
        }
        return new FiledCatalogue(
                indicators, read.vocabulary(), forms, regimes, senders, superseded, layouts);
    }

    private List<FormDefinition> forms(List<String> ids) {
        var forms = new ArrayList<FormDefinition>();
        Map<String, String> files = new HashMap<>();
        for (var file : folder.files("forms")) {
            FormFile.read(file, ids, problems)
                    .filter(form -> isNew(form.id(), files, file.name()))
                    .ifPresent(forms::add);
        }
        return forms;
    }

    private List<FiledRegime> regimes(List<String> ids, List<String> forms) {
        var regimes = new ArrayList<FiledRegime>();
        Map<String, String> files = new HashMap<>();
        for (var file : folder.files("regimes")) {
            RegimeFile.read(file, ids, forms, units, problems)
                    .filter(regime -> isNew(regime.id(), files, file.name()))
                    .ifPresent(regimes::add);
        }
        return regimes;
    }

    private boolean isNew(String id, Map<String, String> files, String file) {
        var other = files.putIfAbsent(id, file);
        if (other != null) {
            problems.add(Problem.said("CAT-007", "CAT-007.file", file, 0, id, other));
        }
        return other == null;
    }
}
