package vn.tonghop.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tonghop.config.ConfigProblems;
import vn.tonghop.message.Messages;
import vn.tonghop.store.Store;
import vn.tonghop.store.StoreUnavailable;
import vn.tonghop.unit.UnitImport;

/**
 * {@code units import DIR}: puts a list of administrative units into the gateway's store, also
 * while the gateway runs; it counts there within seconds.
 *
 * <p>Ends with 0, with 1 when the list is wrong (nothing is imported then), with 2 when the command
 * is wrong or the store cannot be reached.
 */
@Command(
        name = "units",
        mixinStandardHelpOptions = true,
        description = "Danh mục đơn vị hành chính · The list of administrative units")
public final class UnitsCommand implements Runnable {

    private static final int WRONG_LIST = 1;
    private static final int NO_STORE = 2;

    private final Supplier<Store> opening;
    private final Clock clock;
    private final Locale language;

    @Spec private CommandSpec spec;

    /**
     * @param opening opens the store when it is needed; the command closes it
     * @param language Vietnamese, or English for every other
     */
    public UnitsCommand(Supplier<Store> opening, Clock clock, Locale language) {
        this.opening = opening;
        this.clock = clock;
        this.language = language;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.in(language, "cli.units.what"));
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description =
                    "Nhập units.csv và succession.csv của một thư mục · Imports units.csv and"
                            + " succession.csv of a folder")
    int importList(
            @Parameters(
                            paramLabel = "DIR",
                            description =
                                    "thư mục có hai tệp · the folder that holds the two files")
                    Path folder) {
        long began = System.nanoTime();
        try (var store = opening.get()) {
            var result = unitImport(store).run(folder);
            spec.commandLine().getOut().println(told(result, System.nanoTime() - began));
            return 0;
        } catch (ConfigProblems wrong) {
            say(wrong.describe(language));
            say(Messages.in(language, "cli.units.refused", wrong.problems().size()));
            return WRONG_LIST;
        } catch (StoreUnavailable unavailable) {
            say(unavailable.getMessage());
            say(unavailable.whatToDo());
            return NO_STORE;
        }
    }

    private UnitImport unitImport(Store store) {
        var source = store.dataSource();
        return new UnitImport(
                new JdbcTemplate(source),
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                clock);
    }

    private String told(UnitImport.Result result, long nanoseconds) {
        var key = result.unchanged() ? "cli.units.unchanged" : "cli.units.imported";
        return Messages.in(
                language,
                key,
                String.valueOf(result.units()),
                String.valueOf(result.successions()),
                String.format(
                        Locale.ROOT, "%.1f", Duration.ofNanos(nanoseconds).toMillis() / 1000.0));
    }

    private void say(String text) {
        spec.commandLine().getErr().println(text);
    }
}
