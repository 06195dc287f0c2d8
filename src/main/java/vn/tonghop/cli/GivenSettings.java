package vn.tonghop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The arguments of the process, taken apart: settings of the gateway ({@code --tonghop.data=…},
 * also {@code -Dtonghop.data=…}) may stand anywhere, for the server and for every command alike.
 *
 * @param settings by their names
 * @param command all other arguments, in their order
 */
record GivenSettings(Map<String, Object> settings, List<String> command) {

    /** A setting has a dot in its name; no option of a command has. */
    private static final Pattern SETTING =
            Pattern.compile("(?s)(?:--|-D)([A-Za-z][\\w-]*\\.[\\w.\\[\\]-]+)=(.*)");

    private static final Pattern SERVER_SWITCH =
            Pattern.compile("(?s)--(debug|trace)|--(?!lang=)[A-Za-z][\\w-]*=.*");

    static GivenSettings of(String... arguments) {
        var settings = new LinkedHashMap<String, Object>();
        var command = new ArrayList<String>();
        boolean open = true;
        for (var argument : arguments) {
            open &= !argument.equals("--");
            var setting = SETTING.matcher(argument);
            if (open && setting.matches()) {
                settings.put(setting.group(1), setting.group(2));
            } else {
                command.add(argument);
            }
        }
        return new GivenSettings(settings, List.copyOf(command));
    }

    /** Nothing but settings and switches of the server: no command, not even a mistyped one. */
    boolean startServer() {
        return command.stream().allMatch(a -> SERVER_SWITCH.matcher(a).matches());
    }
}
