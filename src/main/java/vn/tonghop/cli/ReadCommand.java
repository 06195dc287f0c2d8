package vn.tonghop.cli;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tonghop.catalogue.CatalogueFiles;
import vn.tonghop.config.ConfigProblems;
import vn.tonghop.message.Messages;
import vn.tonghop.normalisation.Context;
import vn.tonghop.reading.Limits;
import vn.tonghop.reading.Reading;
import vn.tonghop.reading.ReadingUnavailable;
import vn.tonghop.reading.WorkerSettings;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Report;
import vn.tonghop.report.json.ReportJson;
import vn.tonghop.unit.UnitFiles;

/**
 * {@code read FILE…}: what the gateway understands of documents, without a server and without a
 * database. With {@code --json} one object a file, each on a line, by {@code
 * docs/report.schema.json}.
 *
 * <p>Ends with 0, with 1 when a file could not be read (after all the others), with 2 when the
 * configuration is wrong or no file can be read.
 */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description =
                "Đọc văn bản và cho biết cổng hiểu gì · Reads documents, says what is understood")
final class ReadCommand implements Callable<Integer> {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int FEW_FILES = 10;
    private static final int FEW_BYTES = 1024 * 1024;
    private static final int SOME_UNREADABLE = 1;
    private static final int CANNOT_BE_CARRIED_OUT = 2;

    private final Supplier<Path> settings;
    private final Locale language;

    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "mỗi tệp một đối tượng JSON · one JSON object a file")
    private boolean json;

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "thư mục cấu hình · configuration folder (config)")
    private Path config;

    @Option(
            names = "--received",
            paramLabel = "YYYY-MM-DD",
            description = "ngày đến, mặc định hôm nay · day of arrival, today by default")
    private LocalDate received;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "tệp cần đọc · files to read")
    private List<String> files;

    /**
     * @param settings tells the configuration folder when none is given
     * @param language Vietnamese, or English for every other
     */
    ReadCommand(Supplier<Path> settings, Locale language) {
        this.settings = settings;
        this.language = language;
    }

    @Override
    public Integer call() {
        try (var reading = new Reading(Limits.DEFAULT, worker())) {
            if (files.stream().anyMatch(ReadCommand::mayBeRead)) {
                // while the catalogue is loaded
                reading.warmUp();
            }
            return read(understanding(reading));
        } catch (ConfigProblems wrong) {
            spec.commandLine().getErr().println(wrong.describe(language));
            return CANNOT_BE_CARRIED_OUT;
        } catch (ReadingUnavailable none) {
            spec.commandLine()
                    .getErr()
                    .println(Messages.in(language, "cli.read.unavailable", none.getMessage()));
            return CANNOT_BE_CARRIED_OUT;
        }
    }

    /** What is missing, a folder or too large is refused by its looks. */
    private static boolean mayBeRead(String name) {
        var file = new File(name);
        return file.isFile() && file.length() <= Limits.DEFAULT.bytes();
    }

    /** One, since one file is read after another; soon there when there is little to read. */
    private WorkerSettings worker() {
        long bytes = files.stream().mapToLong(file -> new File(file).length()).sum();
        return files.size() <= FEW_FILES && bytes <= FEW_BYTES
                ? WorkerSettings.forAFewDocuments()
                : new WorkerSettings(1, WorkerSettings.DEFAULT.megabytes(), 200);
    }

    private FileReading understanding(Reading reading) {
        var folder = config != null ? config : settings.get();
        var units = UnitFiles.load(folder);
        var today = received != null ? received : LocalDate.now(Clock.system(ZONE));
        return new FileReading(
                reading,
                CatalogueFiles.load(folder, units),
                units,
                new Context(today, null),
                spec.commandLine().getErr());
    }

    private int read(FileReading reading) {
        var out = spec.commandLine().getOut();
        var writer = new ReportJson();
        var table = new ReportTable(out, language);
        boolean unreadable = false;
        for (var file : files) {
            Report report = reading.read(file);
            unreadable |= report.outcome() == Outcome.UNREADABLE;
            if (json) {
                out.println(writer.write(report));
            } else {
                table.print(report);
            }
        }
        return unreadable ? SOME_UNREADABLE : 0;
    }
}
