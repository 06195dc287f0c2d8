package vn.tonghop.submission;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.consolidation.Nights;
import vn.tonghop.consolidation.Reports;
import vn.tonghop.consolidation.SmallCatalogue;
import vn.tonghop.report.json.ReportJson;
import vn.tonghop.simulator.Ministry;
import vn.tonghop.store.Node;
import vn.tonghop.store.TestDatabase;
import vn.tonghop.unit.Unit;

/**
 * A node of the gateway that has only the rooms of the night: consolidation and submission with
 * their own configuration, the real routes files, and a database it may share with other nodes.
 */
public final class GatewayNode implements AutoCloseable {

    /** The night of 2023-11-21, half past midnight in Vietnam. */
    public static final Instant FIRST_NIGHT = Instant.parse("2023-11-20T17:30:00Z");

    private static final Map<String, Object> QUICK =
            Map.of(
                    "tonghop.submission.first-pause", "20ms",
                    "tonghop.submission.longest-pause", "100ms",
                    "tonghop.submission.attempts", "40",
                    "tonghop.submission.lease", "2s",
                    "tonghop.consolidation.lease", "2s");

    private final AnnotationConfigApplicationContext spring =
            new AnnotationConfigApplicationContext();
    private final CamelContext camel = new DefaultCamelContext();
    private final AtomicReference<Instant> now = new AtomicReference<>(FIRST_NIGHT);
    private final JdbcClient jdbc;

    public GatewayNode(String name, TestDatabase.Address database, Ministry ministry) {
        this(name, database, ministry.url(), ministry.token(), Map.of());
    }

    public GatewayNode(
            String name,
            TestDatabase.Address database,
            String url,
            String token,
            Map<String, Object> properties) {
        this(name, database, properties, new Outside().ministry(url, token));
    }

    /** What lies outside of the gateway: route files, their settings, and who gets copies. */
    public static final class Outside {

        private final List<String> files = new ArrayList<>();
        private final List<String> copies = new ArrayList<>();
        private final Properties settings = new Properties();
        private final Map<String, String> secrets = new LinkedHashMap<>();

        public Outside ministry(String url, String token) {
            return ministry(url, token, "routes/destinations/ministry.yaml");
        }

        /** With a file of its own instead of the one that ships. */
        public Outside ministry(String url, String token, String file) {
            files.add(file);
            return set("BO_URL", url).set("BO_RESPONSE_TIMEOUT", "3000").secret("BO_TOKEN", token);
        }

        /** A file of routes/destinations whose route gets a copy. */
        public Outside copy(String name) {
            return copy(name, "routes/destinations/" + name + ".yaml");
        }

        /** The same with a file of its own instead of the one that ships. */
        public Outside copy(String name, String file) {
            files.add(file);
            copies.add(name);
            return this;
        }

        public Outside set(String name, Object value) {
            settings.setProperty(name, value.toString());
            return this;
        }

        public Outside secret(String name, String value) {
            secrets.put(name, value);
            return this;
        }
    }

    public GatewayNode(
            String name,
            TestDatabase.Address database,
            Map<String, Object> properties,
            Outside outside) {
        var dataSource = TestDatabase.open(database);
        jdbc = JdbcClient.create(dataSource);
        deploy(outside);
        spring.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("quick", QUICK));
        spring.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", properties));
        spring.registerBean(DataSource.class, () -> dataSource);
        spring.registerBean(JdbcClient.class, () -> jdbc);
        spring.registerBean(
                PlatformTransactionManager.class,
                () -> new DataSourceTransactionManager(dataSource));
        spring.registerBean(Clock.class, () -> new Hand(now));
        spring.registerBean(Node.class, () -> new Node(name));
        spring.registerBean(Catalogue.class, () -> new SmallCatalogue(outside.copies));
        spring.registerBean(CamelContext.class, () -> camel);
        spring.registerBean(ProducerTemplate.class, () -> camel.createProducerTemplate());
        spring.getBeanFactory()
                .setConversionService(ApplicationConversionService.getSharedInstance());
        spring.scan("vn.tonghop.journal", "vn.tonghop.consolidation", "vn.tonghop.submission");
        spring.refresh();
    }

    private void deploy(Outside outside) {
        try {
            camel.getPropertiesComponent().setOverrideProperties(outside.settings);
            var kamelets = new KameletComponent();
            kamelets.setLocation("file:routes/kamelets");
            camel.addComponent("kamelet", kamelets);
            for (var file : outside.files) {
                var text = Files.readString(Path.of(file));
                // as the deployer prepares it: a secret by its name, the rest as properties
                for (var secret : outside.secrets.entrySet()) {
                    var bean = "secret." + secret.getKey();
                    camel.getRegistry().bind(bean, secret.getValue());
                    text = text.replace("{{env:" + secret.getKey() + "}}", "#bean:" + bean);
                }
                PluginHelper.getRoutesLoader(camel)
                        .loadRoutes(ResourceHelper.fromString(file, text.replace("{{env:", "{{")));
            }
            camel.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public Nights nights() {
        return spring.getBean(Nights.class);
    }

    public Submissions submissions() {
        return spring.getBean(Submissions.class);
    }

    public Destination destination() {
        return spring.getBean(Destination.class);
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public CamelContext camel() {
        return camel;
    }

    public void itIs(Instant instant) {
        now.set(instant);
    }

    /** Puts an accepted document into the tables, as the pipeline leaves one behind. */
    public long accepted(Unit unit, String number, String receivedAt, Reports report) {
        return accepted(unit, number, 1, receivedAt, report);
    }

    public long accepted(
            Unit unit, String number, int revision, String receivedAt, Reports report) {
        var sha256 = "%064x".formatted(Math.abs((number + revision + receivedAt).hashCode()));
        jdbc.sql(
                        """
                        insert into original values (?, 1, now()) on conflict do nothing""")
                .param(sha256)
                .update();
        return jdbc.sql(
                        """
                        insert into document (sha256, file_name, first_received_at, stage, outcome,
                               identity, revision, regime_id, period_key, unit_code,
                               unit_valid_from, unit_name, number, report, judged_at)
                        values (?, 'bao-cao.pdf', ?::timestamptz, 'judged', 'accepted', ?, ?,
                               'thang', '2023-11', ?, ?, ?, ?, ?::jsonb, now())
                        returning id""")
                .param(sha256)
                .param(receivedAt)
                .param(unit.code() + "|" + number)
                .param(revision)
                .param(unit.code())
                .param((LocalDate) unit.validFrom())
                .param(unit.name())
                .param(number)
                .param(new ReportJson().write(report.report()))
                .query(Long.class)
                .single();
    }

    /** The events of all submissions and runs in the journal, oldest first. */
    public List<String> events() {
        return jdbc.sql(
                        """
                        select event from journal where subject_kind in ('run', 'submission')
                        order by id""")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        spring.close();
        camel.stop();
    }

    /** A clock whose hand the test moves. */
    private static final class Hand extends Clock {

        private final AtomicReference<Instant> now;

        Hand(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
