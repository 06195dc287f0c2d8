package vn.tonghop.routes.live;

import java.util.Collection;
import org.apache.camel.CamelContext;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.check.CheckedFile;

/**
 * Secrets travel to their endpoint as the name of a bean: a value in an endpoint's address would be
 * found in logs and error messages, and would have to be free of half the keyboard.
 */
final class Secrets {

    private Secrets() {}

    static void bind(CamelContext context, Collection<String> names, Settings settings) {
        for (String name : names) {
            context.getRegistry().bind(CheckedFile.bean(name), settings.get(name));
        }
    }

    /** A sentence about a failure, fit to be shown: neither a secret nor what came from outside. */
    static String redacted(String sentence, CheckedFile checked, Settings settings) {
        String shown = sentence;
        for (String name : checked.secrets()) {
            String value = settings.get(name);
            if (value != null && !value.isEmpty()) {
                shown = shown.replace(value, "xxxxxx");
            }
        }
        return checked.unsaid(shown);
    }
}
