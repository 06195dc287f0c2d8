package vn.tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tonghop.message.Harmless;
import vn.tonghop.message.Messages;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.RouteState.State;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.block.BlocksPage;
import vn.tonghop.routes.desk.RouteCheck;

/**
 * The routes: of a folder, and of a gateway that runs.
 *
 * <p>{@code routes check [DIR]} says of each file of {@code routes/} whether the gateway would run
 * it, without a server, a database or a connection; of one file, held against the others, when DIR
 * is a file. {@code routes docs [DIR]} tells what the building blocks of a folder take. The others
 * ask the gateway over its API.
 *
 * <p>Ends with 0, with 1 when a file would be set aside, the gateway refuses or what was asked for
 * failed, with 2 when the folder cannot be read or the gateway cannot be reached.
 */
@Command(
        name = "routes",
        mixinStandardHelpOptions = true,
        description = "Các tuyến của routes/ · The routes of routes/")
public final class RoutesCommand extends RunningRoutes implements Runnable {

    private static final int BROKEN = 1;
    private static final int NO_FOLDER = 2;

    private final Supplier<Path> routes;
    private final Settings settings;
    private final Locale language;

    @Spec private CommandSpec spec;

    /**
     * @param routes the folder when none is named
     * @param settings what placeholders stand for; values are used and never printed
     * @param gateway where the gateway and its token are
     * @param language Vietnamese, or English for every other
     */
    RoutesCommand(
            Supplier<Path> routes, Settings settings, GatewaySettings gateway, Locale language) {
        super(gateway, language);
        this.routes = routes;
        this.settings = settings;
        this.language = language;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.in(language, "cli.routes.what"));
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Kiểm tra từng tệp, không kết nối · Checks each file, connects nowhere")
    int check(
            @Parameters(
                            paramLabel = "DIR",
                            arity = "0..1",
                            description =
                                    "thư mục các tuyến, hoặc một tệp trong đó · the folder of the"
                                            + " routes, or one file of it")
                    Path folder,
            @Option(names = "--json", description = "kết quả là JSON · the result as JSON")
                    boolean json) {
        try {
            var states = new RouteCheck(folder == null ? routes.get() : folder, settings).all();
            if (json) {
                spec.commandLine().getOut().println(CheckJson.of(states));
                return states.stream().anyMatch(s -> s.state() == State.QUARANTINED) ? BROKEN : 0;
            }
            states.forEach(this::tell);
            return conclude(states);
        } catch (IOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return NO_FOLDER;
        }
    }

    @Command(
            name = "docs",
            mixinStandardHelpOptions = true,
            description =
                    "Bảng các khối dựng sẵn, Markdown · The building blocks as tables, Markdown")
    int docs(
            @Parameters(
                            paramLabel = "DIR",
                            arity = "0..1",
                            description = "thư mục các tuyến · the folder of the routes")
                    Path folder,
            @Option(
                            names = "--into",
                            paramLabel = "FILE",
                            description =
                                    "ghi vào trang này, giữ phần đầu do người viết · into this"
                                            + " page, whose head stays")
                    Path page) {
        try {
            String tables = BlocksPage.of(folder == null ? routes.get() : folder);
            if (page == null) {
                spec.commandLine().getOut().print(tables);
                spec.commandLine().getOut().flush();
            } else {
                String before = Files.exists(page) ? Files.readString(page) : "";
                Files.writeString(page, BlocksPage.renewed(before, tables));
            }
            return 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println(e);
            return NO_FOLDER;
        }
    }

    private void tell(RouteState state) {
        PrintWriter out = spec.commandLine().getOut();
        if (!state.problems().isEmpty()) {
            state.problems().forEach(p -> out.println(p.describe(language)));
        } else {
            String key = "cli.routes." + state.state().code();
            String line =
                    Messages.in(
                            language,
                            key,
                            Harmless.of(state.file()),
                            String.join(", ", state.ids()),
                            String.join(", ", state.missing()));
            out.println(Harmless.of(line));
        }
    }

    private int conclude(List<RouteState> states) {
        long broken = states.stream().filter(s -> s.state() == State.QUARANTINED).count();
        spec.commandLine()
                .getOut()
                .println(
                        Messages.in(
                                language,
                                "cli.routes.sum",
                                Integer.toString(states.size()),
                                Long.toString(broken)));
        return broken == 0 ? 0 : BROKEN;
    }
}
