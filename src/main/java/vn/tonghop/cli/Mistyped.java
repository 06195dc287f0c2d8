package vn.tonghop.cli;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.tonghop.message.Messages;

/** Says in the chosen language what is wrong with a command line and what was probably meant. */
final class Mistyped implements IParameterExceptionHandler {

    private final Locale language;

    Mistyped(Locale language) {
        this.language = language;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        var err = command.getErr();
        err.println(sentence(wrong));
        if (wrong instanceof UnmatchedArgumentException unknown) {
            var meant = meant(unknown);
            if (!meant.isEmpty()) {
                err.println(say("cli.meant", String.join(", ", meant)));
            }
            if (meant.isEmpty() && !command.getSubcommands().isEmpty()) {
                var commands = String.join(", ", new TreeSet<>(command.getSubcommands().keySet()));
                err.println(say("cli.commands", commands));
            }
            err.println(say("cli.help", command.getCommandSpec().qualifiedName()));
        } else {
            command.usage(err);
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** A letter or two away; of what is like nothing there is, nothing is proposed. */
    private static List<String> meant(UnmatchedArgumentException unknown) {
        var spec = unknown.getCommandLine().getCommandSpec();
        String typed = unknown.getUnmatched().get(0);
        return Stream.concat(
                        spec.subcommands().keySet().stream(),
                        spec.optionsMap().keySet().stream().filter(o -> o.startsWith("--")))
                .filter(w -> distance(typed, w) <= (w.length() > 3 ? 2 : 1))
                .toList();
    }

    /** Letters to add, leave out or replace (Levenshtein). */
    private static int distance(String a, String b) {
        var above = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }

    private String sentence(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unknown) {
            return say("cli.unknown", unknown.getUnmatched().get(0));
        }
        if (wrong instanceof MissingParameterException missing) {
            return say(
                    "cli.missing",
                    missing.getMissing().stream()
                            .map(Mistyped::name)
                            .collect(Collectors.joining(", ")));
        }
        return wrong.getArgSpec() != null && wrong.getValue() != null
                ? say(
                        "cli.value",
                        name(wrong.getArgSpec()),
                        wrong.getArgSpec().paramLabel(),
                        wrong.getValue())
                : wrong.getMessage();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private String say(String key, Object... arguments) {
        return Messages.in(language, key, arguments);
    }
}
