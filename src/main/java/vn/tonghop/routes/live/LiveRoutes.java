package vn.tonghop.routes.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.RouteBuilderLifecycleStrategy;
import org.apache.camel.component.kamelet.KameletEndpoint;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.block.Kamelet;
import vn.tonghop.routes.check.CheckedFile;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.health.SourceLife;

/**
 * Puts routes of files into a Camel and takes them out again, with the routes that their building
 * blocks are made of. Changed by one thread at a time; others may ask what a route consists of.
 */
public class LiveRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRoutes.class);

    /** How long exchanges in flight may take to end before a route is stopped under them. */
    private static final long PATIENCE_SECONDS = 20;

    private final CamelContext context;
    private final Settings settings;
    private final SourceLife life;

    /** Which content of a building block Camel has, by name. */
    private final Map<String, String> templates = new HashMap<>();

    /** What each route of a file consists of in Camel, the block that polls first. */
    private final Map<String, List<String>> parts = new ConcurrentHashMap<>();

    /** For trying out: nobody is told of its routes. */
    public LiveRoutes(CamelContext context, Settings settings) {
        this(context, settings, SourceLife.UNHEARD);
    }

    /**
     * @param life is told of each route that begins and ends
     */
    public LiveRoutes(CamelContext context, Settings settings, SourceLife life) {
        this.context = context;
        this.settings = settings;
        this.life = life;
    }

    /** Readies a Camel for route files: their settings are found, and no header steers it. */
    public static void prepare(CamelContext context, Settings settings) {
        context.getPropertiesComponent().addPropertiesFunction(new SettingFunction(settings));
        context.getCamelContextExtension().registerEndpointCallback(new HeaderGuard());
    }

    CamelContext context() {
        return context;
    }

    public boolean runs(String id) {
        return parts.containsKey(id);
    }

    /** The Camel routes of one route: its own id and those of its building blocks. */
    public List<Route> parts(String id) {
        return parts.getOrDefault(id, List.of()).stream()
                .map(context::getRoute)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /**
     * Adds and starts the wanted routes of a file, all or none.
     *
     * @throws Exception what Camel says; nothing of the file runs then
     */
    public void load(CheckedFile checked, Predicate<String> wanted) throws Exception {
        var added = new ArrayList<String>();
        try {
            Secrets.bind(context, checked.secrets(), settings);
            for (Kamelet block : checked.blocks().values()) {
                template(block);
            }
            for (String id : checked.ids()) {
                if (wanted.test(id)) {
                    added.add(id);
                    life.starts(id, checked.isForEveryNode(id), said -> plain(said, checked));
                    add(checked, id);
                }
            }
        } catch (Exception e) {
            added.forEach(this::remove);
            throw e;
        }
    }

    private String plain(String said, CheckedFile checked) {
        return Secrets.redacted(said, checked, settings);
    }

    private void add(CheckedFile checked, String id) throws Exception {
        if (context.getRoute(id) != null) {
            throw new IllegalStateException("there is a route " + id + " already");
        }
        try {
            var resource =
                    ResourceHelper.fromBytes(
                            named(checked.file()),
                            checked.prepared().getBytes(StandardCharsets.UTF_8));
            for (var builder : PluginHelper.getRoutesLoader(context).findRoutesBuilders(resource)) {
                ((RouteBuilder) builder).addLifecycleInterceptor(only(id));
                context.addRoutes(builder);
            }
        } finally {
            // also of one that failed half-way, so that its debris can be removed
            parts.put(id, partsOf(id));
        }
    }

    /** Camel takes everything behind the first dot of a name for the kind of a file. */
    private static String named(FileText file) {
        String name = file.path().getFileName().toString().replaceFirst("\\.yaml$", "");
        return name.replace('.', '_') + ".yaml";
    }

    private static RouteBuilderLifecycleStrategy only(String id) {
        return new RouteBuilderLifecycleStrategy() {
            @Override
            public void afterConfigure(RouteBuilder builder) {
                builder.getRouteCollection().getRoutes().removeIf(r -> !id.equals(r.getRouteId()));
            }
        };
    }

    /** What polls goes first, so that nothing new comes in; what delivers goes last. */
    private List<String> partsOf(String id) {
        var before = new ArrayList<String>();
        var after = new ArrayList<String>();
        for (Route route : context.getRoutes()) {
            if (route.getRouteId().startsWith(id + "_")) {
                boolean delivers = route.getEndpoint() instanceof KameletEndpoint;
                (delivers ? after : before).add(route.getRouteId());
            }
        }
        if (context.getRoute(id) != null) {
            before.add(id);
        }
        before.addAll(after);
        // one that waits to be started is listed twice
        return before.stream().distinct().toList();
    }

    /** Stops a route and takes it out; exchanges in flight end first. */
    public void remove(String id) {
        List<String> names = parts.remove(id);
        if (names != null) {
            remove(id, names);
            life.stopped(id);
        }
    }

    private void remove(String id, List<String> names) {
        var blocks = new ArrayList<Endpoint>();
        for (String name : names) {
            try {
                context.getRouteController().stopRoute(name, PATIENCE_SECONDS, TimeUnit.SECONDS);
                context.removeRoute(name);
            } catch (Exception e) {
                LOG.error("route {} of {} cannot be removed", name, id, e);
            }
        }
        for (Endpoint endpoint : context.getEndpoints()) {
            if (endpoint instanceof KameletEndpoint block
                    && block.getRouteId() != null
                    && block.getRouteId().startsWith(id + "_")) {
                blocks.add(endpoint);
            }
        }
        blocks.forEach(this::forget);
    }

    /** Camel would take it for the same block when the route comes back, and make no new one. */
    private void forget(Endpoint block) {
        try {
            context.removeEndpoint(block);
        } catch (Exception e) {
            LOG.warn("endpoint {} is not forgotten", block, e);
        }
    }

    private void template(Kamelet block) throws Exception {
        if (block.file().sha256().equals(templates.get(block.name()))) {
            return;
        }
        ((ModelCamelContext) context).removeRouteTemplateDefinitions(block.name());
        templates.remove(block.name());
        load(context, block.name() + ".kamelet.yaml", block.file().text());
        templates.put(block.name(), block.file().sha256());
    }

    static void load(CamelContext context, String name, String text) throws Exception {
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.fromBytes(name, text.getBytes(StandardCharsets.UTF_8)));
    }
}
