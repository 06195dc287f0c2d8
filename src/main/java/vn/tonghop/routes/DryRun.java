package vn.tonghop.routes;

import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;
import vn.tonghop.config.Problem;

/**
 * Loads a file into a Camel of its own that starts nothing: every endpoint is made, no connection
 * is opened, and no secret is known.
 */
class DryRun {

    private static final String NO_SECRET = "dry-run";

    private final Settings settings;

    DryRun(Settings settings) {
        this.settings = settings;
    }

    /** What Camel says against it. */
    Optional<Problem> of(CheckedFile checked) {
        Settings known = name -> checked.secrets.contains(name) ? NO_SECRET : value(checked, name);
        try (CamelContext scratch = scratch(known)) {
            scratch.start();
            new LiveRoutes(scratch, known).load(checked, id -> true);
            return Optional.empty();
        } catch (Exception e) {
            return Optional.of(Problem.of("RTE-015", checked.file.shown(), checked.line, cause(e)));
        }
    }

    /** What Camel says against a building block that nothing names yet. */
    Optional<Problem> of(FileText block) {
        try (CamelContext scratch = scratch(name -> null)) {
            scratch.start();
            LiveRoutes.load(scratch, block.path().getFileName().toString(), block.text());
            return Optional.empty();
        } catch (Exception e) {
            return Optional.of(Problem.of("RTE-015", block.shown(), 1, cause(e)));
        }
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

    /** A Camel that starts no route, with these settings. */
    static CamelContext scratch(Settings known) {
        var scratch = new DefaultCamelContext(false);
        scratch.disableJMX();
        scratch.setAutoStartup(false);
        scratch.getPropertiesComponent().addPropertiesFunction(new SettingFunction(known));
        scratch.getCamelContextExtension().registerEndpointCallback(new HeaderGuard());
        var component = new KameletComponent();
        component.setLocation("classpath:/no-kamelets-but-those-of-the-folder");
        scratch.addComponent("kamelet", component);
        scratch.build();
        return scratch;
    }
}
