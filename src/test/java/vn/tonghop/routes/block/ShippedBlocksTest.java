package vn.tonghop.routes.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.HeaderFilterStrategyAware;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.block.BlockSheet.Property;
import vn.tonghop.routes.check.CheckedFile;
import vn.tonghop.routes.check.FileCheck;
import vn.tonghop.routes.desk.RouteCheck;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.file.RouteFolder;
import vn.tonghop.routes.file.RouteKind;
import vn.tonghop.routes.live.DryRun;
import vn.tonghop.routes.live.InboundHeaders;
import vn.tonghop.routes.live.LiveRoutes;

/** What every building block in routes/kamelets keeps to, those that come later too. */
class ShippedBlocksTest {

    private static final Path ROUTES = Path.of("routes");

    /** Names of what nobody may read; an address or the name of a file or user is none. */
    private static final String SECRET_NAME =
            "(?i).*(password|passphrase|secret|token|apikey|privatekey|credentials?)";

    static Stream<String> blocks() throws IOException {
        return files().map(Kamelets::name);
    }

    @Test
    void thereAreBlocksAndAllAreUnderstood() throws IOException {
        Kamelets kamelets = Kamelets.of(files().toList());

        assertThat(kamelets.problems()).isEmpty();
        assertThat(kamelets.byName().keySet()).hasSizeGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everythingIsNamedAndDescribed(String name) throws IOException {
        BlockSheet block = sheet(name);

        assertThat(block.kind()).isIn("source", "sink", "action");
        assertThat(block.title()).isNotBlank();
        assertThat(block.description()).isNotBlank();
        assertThat(block.properties())
                .isNotEmpty()
                .allSatisfy(
                        p -> {
                            assertThat(p.title()).as(p.name()).isNotBlank();
                            assertThat(p.description()).as(p.name()).isNotBlank();
                            assertThat(p.type())
                                    .as(p.name())
                                    .isIn("string", "integer", "number", "boolean");
                        });
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void whatIsSecretIsMarkedAndHasNoDefault(String name) throws IOException {
        for (Property p : sheet(name).properties()) {
            if (p.name().matches(SECRET_NAME) && "string".equals(p.type())) {
                assertThat(p.format()).as(p.name()).isEqualTo("password");
            }
            if (p.secret()) {
                assertThat(p.otherwise()).as(p.name()).isNull();
                assertThat(p.example() == null || Placeholder.only(p.example()))
                        .as("the example of %s is a placeholder", p.name())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aParameterIsRequiredOrHasADefaultOrIsDoneWithout(String name) throws IOException {
        BlockSheet block = sheet(name);

        for (Property p : block.properties()) {
            boolean otherwise = p.otherwise() != null;
            assertThat(p.required() && otherwise)
                    .as("%s is required and has a default", p.name())
                    .isFalse();
            assertThat(p.required() || otherwise || !block.placeholders().contains(p.name()))
                    .as("%s may be left out: {{?%s}} in the template", p.name(), p.name())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void defaultsExamplesAndChoicesAreWhatTheParameterItselfTakes(String name) throws IOException {
        Kamelet kamelet = Kamelets.of(files().toList()).byName().get(name);

        for (Property p : sheet(name).properties()) {
            Parameter parameter = kamelet.parameters().get(p.name());
            if (p.otherwise() != null && !p.otherwise().isEmpty()) {
                assertThat(parameter.takes(p.otherwise()))
                        .as("default of %s: %s", p.name(), p.otherwise())
                        .isTrue();
            }
            if (p.example() != null && !Placeholder.any(p.example())) {
                assertThat(parameter.takes(p.example()))
                        .as("example of %s: %s", p.name(), p.example())
                        .isTrue();
            }
            for (String choice : p.choices()) {
                assertThat(ofType(p).takes(choice)).as("%s: %s", p.name(), choice).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everyNumberAndEveryTimeHasBoundsThatAreHeldAndShown(String name) throws IOException {
        Kamelet kamelet = Kamelets.of(files().toList()).byName().get(name);

        for (Property p : sheet(name).properties()) {
            boolean time = "duration".equals(p.format());
            if (!time && !List.of("integer", "number").contains(p.type())) {
                continue;
            }
            assertThat(p.least()).as("minimum of %s", p.name()).isNotNull();
            assertThat(p.greatest()).as("maximum of %s", p.name()).isNotNull();
            Parameter parameter = kamelet.parameters().get(p.name());
            assertThat(parameter.takes(p.least())).as("%s: %s", p.name(), p.least()).isTrue();
            assertThat(parameter.takes(p.greatest())).as("%s: %s", p.name(), p.greatest()).isTrue();
            assertThat(parameter.takes(above(p.greatest()))).as("above %s", p.name()).isFalse();
            assertThat(parameter.takes(below(p.least()))).as("below %s", p.name()).isFalse();
            assertThat(Files.readString(Path.of("docs", "routes.md")))
                    .contains("`" + p.least() + "` … `" + p.greatest() + "`");
        }
    }

    private static String above(String number) {
        return new BigDecimal(number).add(BigDecimal.ONE).toPlainString();
    }

    private static String below(String number) {
        return new BigDecimal(number).subtract(BigDecimal.ONE).toPlainString();
    }

    @Test
    void everyShippedRouteFileIsGood() throws IOException {
        var states = new RouteCheck(ROUTES, setting -> null).all();

        assertThat(states)
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(s -> assertThat(s.problems()).as(s.file()).isEmpty());
    }

    /** Whatever its template says: the filter keeps headers out that would steer the gateway. */
    @ParameterizedTest
    @MethodSource("blocks")
    void whatBringsHeadersFromOutsideIsFiltered(String name) throws Exception {
        BlockSheet block = sheet(name);
        Settings known = setting -> "stand-in-of-enough-letters";
        CamelContext context = DryRun.started(known);
        try {
            var checked = new FileCheck(Kamelets.of(files().toList()), known, false);
            CheckedFile file = checked.check(caller(block));
            assertThat(file.problems()).isEmpty();
            new LiveRoutes(context, known).load(file, id -> true);

            assertThat(context.getEndpoints()).hasSizeGreaterThan(1);
            for (Endpoint endpoint : context.getEndpoints()) {
                if (endpoint instanceof HeaderFilterStrategyAware aware) {
                    assertThat(aware.getHeaderFilterStrategy())
                            .as(endpoint.getEndpointBaseUri())
                            .isInstanceOf(InboundHeaders.class);
                }
            }
        } finally {
            context.stop();
        }
    }

    /** A route that names the block with a value for each parameter that it needs. */
    private static FileText caller(BlockSheet block) throws IOException {
        Kamelet kamelet = Kamelets.of(files().toList()).byName().get(block.name());
        var needed = needed(kamelet);
        String parameters =
                block.properties().stream()
                        .filter(p -> p.required() || needed.contains(p.name()))
                        .map(p -> p.name() + ": " + value(p, kamelet.parameters().get(p.name())))
                        .collect(Collectors.joining(", ", "{ ", " }"));
        boolean source = block.kind().equals("source");
        boolean schedule = kamelet.rules().folder().equals("schedules");
        String id = !source ? "destination.x" : schedule ? "schedule.x" : "source.test.x";
        String call = "uri: kamelet:" + block.name() + "\n%sparameters: " + parameters + "\n";
        String entrance = schedule ? "night.tick" : "intake.receive";
        String text =
                source
                        ? "- route:\n    id: %s\n    from:\n      %s      steps:\n        - to: direct:%s\n"
                                .formatted(id, call.formatted("      "), entrance)
                        : "- route:\n    id: %s\n    from:\n      uri: direct:destination.x\n      steps:\n        - to:\n            %s"
                                .formatted(id, call.formatted("            "));
        var kind = RouteKind.ofId(id).orElseThrow();
        String key = kind.folder() + "/x.yaml";
        return new FileText(kind, ROUTES.resolve(key), key, key, "", "", 0, null).with(text);
    }

    /** What it needs unless something else is set, and what is needed together with that. */
    private static Set<String> needed(Kamelet kamelet) {
        var needed = new HashSet<String>();
        kamelet.parameters().values().stream()
                .filter(Parameter::required)
                .forEach(p -> needed.add(p.name()));
        for (var need : kamelet.rules().needs()) {
            if (needed.containsAll(need.when().keySet())
                    || need.when().entrySet().stream()
                            .allMatch(kamelet.defaults().entrySet()::contains)) {
                needed.addAll(need.all());
                need.any().stream().findFirst().ifPresent(needed::add);
            }
        }
        // what one of two needs brings may need more
        kamelet.rules().needs().stream()
                .filter(n -> needed.containsAll(n.when().keySet()))
                .forEach(n -> needed.addAll(n.all()));
        return needed;
    }

    private static String value(Property p, Parameter parameter) {
        return p.secret()
                ? "\"{{env:ANY}}\""
                : Stream.of(parameter.standIn(), "/place", "a@example.vn")
                        .filter(parameter::takes)
                        .map(v -> '"' + v + '"')
                        .findFirst()
                        .orElseThrow();
    }

    /** The same parameter without its choices. */
    private static Parameter ofType(Property p) {
        return new Parameter(
                p.name(), p.title(), p.type(), null, null, false, List.of(), null, false);
    }

    private static BlockSheet sheet(String name) throws IOException {
        return files().filter(f -> Kamelets.name(f).equals(name))
                .map(BlockSheet::of)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<FileText> files() throws IOException {
        return new RouteFolder(ROUTES).read().values().stream().filter(FileText::isBlock);
    }
}
