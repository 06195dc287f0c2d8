package vn.tonghop.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vn.tonghop.message.Messages;

/**
 * The command line of the gateway: what is not a command starts the server.
 *
 * <p>Standard output holds a command's results and nothing else; logs and what libraries print go
 * to standard error. Ends with 0, 1 when a command found something wrong, or 2 when the command
 * itself is wrong or cannot be carried out.
 */
@Command(
        name = "tonghop",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Cổng tổng hợp báo cáo · The reporting gateway",
        footer = {
            "",
            "Không có lệnh nào: khởi động cổng · Without a command: starts the gateway",
        })
public final class Main implements Runnable {

    @Spec private CommandSpec spec;

    @Option(
            names = "--lang",
            paramLabel = "vi|en",
            defaultValue = "vi",
            scope = ScopeType.INHERIT,
            converter = Language.class,
            description = "ngôn ngữ · language (vi)")
    private String language;

    private Main() {}

    /**
     * Whether these arguments hold a command (a mistyped one too) and not only settings and
     * switches of the server.
     */
    public static boolean handles(String... arguments) {
        return !GivenSettings.of(arguments).startServer();
    }

    /** The server's arguments as Spring reads them, {@code -Dname=…} as {@code --name=…}. */
    public static String[] serverArguments(String... arguments) {
        var given = GivenSettings.of(arguments);
        return Stream.concat(
                        given.settings().entrySet().stream()
                                .map(s -> "--" + s.getKey() + "=" + s.getValue()),
                        given.command().stream())
                .toArray(String[]::new);
    }

    /**
     * Carries out a command of this process.
     *
     * @return what the process is to end with
     */
    public static int run(String... arguments) {
        var out = utf8(FileDescriptor.out);
        var err = utf8(FileDescriptor.err);
        // before the first logger is made: from here on nothing else reaches standard output
        System.setOut(System.err);
        quiet();
        int code = execute(out, err, arguments);
        out.flush();
        err.flush();
        return code;
    }

    /** The settings among the arguments go before all others, the rest is the command. */
    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        var given = GivenSettings.of(arguments);
        return commandLine(out, err, language(arguments), given.settings())
                .execute(given.command().toArray(String[]::new));
    }

    /** The commands: a new one is a line here. */
    private static CommandLine commandLine(
            PrintWriter out, PrintWriter err, Locale language, Map<String, Object> given) {
        var settings = new GatewaySettings(given);
        return new CommandLine(new Main())
                .addSubcommand(new ReadCommand(settings::config, language))
                .addSubcommand(new UnitsCommand(settings::openStore, Clock.systemUTC(), language))
                .addSubcommand(
                        new RoutesCommand(settings::routes, settings::get, settings, language))
                .addSubcommand(
                        new NightCommand(settings::openStore, Clock.systemUTC(), language, given))
                .setParameterExceptionHandler(new Mistyped(language))
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.in(language(spec), "cli.which"));
    }

    private static Locale language(CommandSpec spec) {
        return Locale.forLanguageTag(((Main) spec.root().userObject()).language);
    }

    private static Locale language(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            boolean apart = arguments[i].equals("--lang") && i + 1 < arguments.length;
            if (apart || arguments[i].startsWith("--lang=")) {
                String tag = apart ? arguments[i + 1] : arguments[i].substring("--lang=".length());
                return tag.equals("en") ? Locale.ENGLISH : Messages.VIETNAMESE;
            }
        }
        return Messages.VIETNAMESE;
    }

    /** One of the two languages there are. */
    static final class Language implements ITypeConverter<String> {

        @Override
        public String convert(String tag) {
            if (!tag.equals("vi") && !tag.equals("en")) {
                throw new TypeConversionException(tag);
            }
            return tag;
        }
    }

    /** Vietnamese whatever the terminal's settings are. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    /** Parsers grumble about each file in their own way; what matters is in the result. */
    private static void quiet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.getLogger("ROOT").setLevel(Level.ERROR);
            logging.getLogger("org.apache").setLevel(Level.OFF);
            logging.getLogger("vn.tonghop.reading").setLevel(Level.OFF);
        }
    }
}
