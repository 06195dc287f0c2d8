package vn.tonghop.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** The command line as somebody types it beside a running gateway. */
public final class CommandLineOf {

    /** What a command printed, and what it ended with. */
    public record Result(int exit, String out, String err) {}

    private final String[] settings;

    private CommandLineOf(String... settings) {
        this.settings = settings;
    }

    public static CommandLineOf gateway(Path data, int port) {
        return new CommandLineOf("--tonghop.data=" + data, "--server.port=" + port);
    }

    /** Which port it has is for the command to find out. */
    public static CommandLineOf beside(Path data) {
        return new CommandLineOf("--tonghop.data=" + data);
    }

    public Result run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = Stream.concat(Arrays.stream(settings), Arrays.stream(arguments));
        int exit =
                Main.execute(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        all.toArray(String[]::new));
        return new Result(exit, out.toString(), err.toString());
    }
}
