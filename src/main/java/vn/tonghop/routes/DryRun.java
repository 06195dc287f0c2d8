package vn.tonghop.routes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import vn.tonghop.config.Problem;

/**
 * Loads a file into a Camel of its own that starts nothing: every endpoint is made, no connection
 * is opened, and no secret is known.
 */
class DryRun {

    private static final String NO_SECRET = "dry-run";

    private final Path kamelets;
    private final Settings settings;

    DryRun(Path kamelets, Settings settings) {
        this.kamelets = kamelets;
        this.settings = settings;
    }

    /** What Camel says against it. */
    Optional<Problem> of(CheckedFile checked) {
        Settings known = name -> checked.secrets.contains(name) ? NO_SECRET : value(checked, name);
        try (CamelContext scratch = scratch(known)) {
            Secrets.bind(scratch, checked.secrets, known);
            scratch.start();
            load(scratch, checked);
            return Optional.empty();
        } catch (Exception e) {
            return Optional.of(Problem.of("RTE-015", checked.file.shown(), checked.line, cause(e)));
        }
    }

    static void load(CamelContext context, CheckedFile checked) throws Exception {
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(
                        ResourceHelper.fromBytes(
                                checked.file.shown(),
                                checked.prepared().getBytes(StandardCharsets.UTF_8)));
    }

    /** The innermost reason: the sentences around it repeat the whole route. */
    static String cause(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage() == null ? cause : cause.getMessage());
    }

    private String value(CheckedFile checked, String name) {
        String set = settings.get(name);
        return set == null || set.isEmpty() ? checked.standIns.get(name) : set;
    }

    private CamelContext scratch(Settings known) {
        var scratch = new DefaultCamelContext(false);
        scratch.disableJMX();
        scratch.setAutoStartup(false);
        scratch.getPropertiesComponent().addPropertiesFunction(new SettingFunction(known));
        scratch.getCamelContextExtension().registerEndpointCallback(new HeaderGuard());
        var component = new KameletComponent();
        component.setLocation("file:" + RouteFiles.shown(kamelets));
        scratch.addComponent("kamelet", component);
        scratch.build();
        return scratch;
    }
}
