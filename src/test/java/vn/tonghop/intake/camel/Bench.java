package vn.tonghop.intake.camel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.FormDefinition;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.catalogue.Regime;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.intake.Intake;
import vn.tonghop.reading.Reading;
import vn.tonghop.report.Report;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.RouteStates;
import vn.tonghop.store.Node;
import vn.tonghop.store.TestDatabase;
import vn.tonghop.vault.Vault;

/**
 * Intake, journal and routes on a real database, as they run in the gateway, with the shipped
 * building blocks and the source files a test asks for. Nothing works on what was taken in.
 */
public final class Bench implements AutoCloseable {

    /** 20 November 2023, 08:00 in Việt Nam. */
    public static final Instant NOW = Instant.parse("2023-11-20T01:00:00Z");

    private static final Path SHIPPED = Path.of("routes");

    private final Path folder;
    private final Map<String, Object> settings = new HashMap<>();
    private ConfigurableApplicationContext gateway;
    private boolean web;
    private TestDatabase.Address database;

    private Bench(Path folder) {
        this.folder = folder;
    }

    public static Bench create() {
        try {
            var bench = new Bench(Files.createTempDirectory("tonghop-bench"));
            bench.copy(SHIPPED.resolve("kamelets"));
            return bench;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a shipped file: "sources/mailbox.yaml". */
    public Bench shipped(String name) {
        try {
            return file(name, Files.readString(SHIPPED.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a file of this content. */
    public Bench file(String name, String text) {
        try {
            Path file = routes().resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a setting, as an environment variable would give it. */
    public Bench set(String name, Object value) {
        settings.put(name, value.toString());
        return this;
    }

    /** With a clock that goes, from {@link #NOW} on; it stands still otherwise. */
    public Bench clockGoes() {
        return set("bench.clock-goes", true);
    }

    /** With the pages and the API, at {@link #port}. */
    public Bench web() {
        web = true;
        return this;
    }

    public int port() {
        return gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public Bench start() {
        return start(TestDatabase.freshAddress());
    }

    /** On a database that may hold what an earlier gateway left. */
    public Bench start(TestDatabase.Address database) {
        this.database = database;
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        settings.put("spring.datasource.hikari.maximum-pool-size", "4");
        settings.put("spring.flyway.enabled", "false");
        return start(web ? WebRooms.class : Rooms.class);
    }

    /** On the disk, as the gateway does it: its own database and the vault, all forced down. */
    Bench startDurable() {
        return start(DurableRooms.class);
    }

    private Bench start(Class<?> rooms) {
        settings.put("tonghop.data", folder.resolve("data").toString());
        settings.put("tonghop.routes", routes().toString());
        gateway =
                new SpringApplicationBuilder(rooms)
                        .web(web ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                        .properties(settings)
                        .run(
                                "--tonghop.routes=" + routes(),
                                "--tonghop.data=" + folder.resolve("data"),
                                "--tonghop.config=" + folder.resolve("config"),
                                "--server.port=0");
        return this;
    }

    /** Stops the gateway and starts it again, on the same folder and database. */
    public Bench restart() {
        gateway.close();
        return start(database);
    }

    public boolean runs() {
        return gateway != null;
    }

    /** A part of the gateway. */
    public <T> T part(Class<T> type) {
        return gateway.getBean(type);
    }

    public Path routes() {
        return folder.resolve("routes");
    }

    public JdbcClient jdbc() {
        return gateway.getBean(JdbcClient.class);
    }

    public CamelContext camel() {
        return gateway.getBean(CamelContext.class);
    }

    public Intake intake() {
        return gateway.getBean(Intake.class);
    }

    public HeldVault vault() {
        return gateway.getBean(HeldVault.class);
    }

    public RouteState state(String file) {
        return gateway.getBean(RouteStates.class).all().stream()
                .filter(s -> s.file().endsWith(file))
                .findFirst()
                .orElseThrow();
    }

    /** Everything that was delivered, oldest first. */
    public List<Map<String, Object>> deliveries() {
        return jdbc().sql("select * from delivery order by id").query().listOfRows();
    }

    /** Names and bytes of the documents, in the order of their arrival. */
    public List<Map<String, Object>> documents() {
        return jdbc().sql("select * from document order by id").query().listOfRows();
    }

    public byte[] original(Object sha256) {
        return vault().read((String) sha256);
    }

    public int count(String table) {
        return jdbc().sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Override
    public void close() {
        if (gateway != null) {
            gateway.close();
        }
        if (!Files.exists(folder)) {
            // another node on the same folder has tidied up
            return;
        }
        try (var entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Path from) throws IOException {
        try (var entries = Files.walk(from)) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                file(SHIPPED.relativize(entry).toString(), Files.readString(entry));
            }
        }
    }

    /** Keeps originals in memory, and can be told to fail as a full disk does. */
    public static final class HeldVault implements Vault {

        private final Map<String, byte[]> originals = new ConcurrentHashMap<>();
        private final AtomicInteger held = new AtomicInteger();
        private volatile CountDownLatch until = new CountDownLatch(0);
        private volatile boolean full;

        public void full(boolean full) {
            this.full = full;
        }

        /** Whoever stores something waits here until it is let go on. */
        public void hold(CountDownLatch until) {
            this.until = until;
        }

        /** How many wait at this moment. */
        public int held() {
            return held.get();
        }

        @Override
        public Original store(InputStream bytes) throws IOException {
            byte[] read = bytes.readAllBytes();
            waitAsTold();
            if (full) {
                throw new IOException("No space left on device");
            }
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(read);
                String sha256 = HexFormat.of().formatHex(digest);
                originals.put(sha256, read);
                return new Original(sha256, read.length);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private void waitAsTold() throws IOException {
            held.incrementAndGet();
            try {
                until.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            } finally {
                held.decrementAndGet();
            }
        }

        @Override
        public byte[] read(String sha256) {
            return originals.get(sha256);
        }
    }

    /** Some senders and nothing that is asked. */
    private static final class Senders implements Catalogue {

        private static final Map<String, String> UNITS =
                Map.of(
                        "vanphong@thapmuoi.dongthap.example.vn", "872",
                        "source:source.ftp.sa-dec", "867",
                        "portal:caolanh", "866");

        private static final ReportingPeriod NOVEMBER =
                new ReportingPeriod(
                        "tthc-ii06a-thang",
                        "2023-11",
                        "tháng 11/2023",
                        LocalDate.of(2023, 10, 15),
                        LocalDate.of(2023, 11, 14),
                        NOW);

        @Override
        public Optional<String> unitOfSender(String sender, LocalDate on) {
            return Optional.ofNullable(UNITS.get(sender));
        }

        @Override
        public List<IndicatorDefinition> indicators() {
            return List.of();
        }

        @Override
        public Optional<IndicatorDefinition> indicator(String id) {
            return Optional.empty();
        }

        @Override
        public List<FormDefinition> forms() {
            return List.of();
        }

        @Override
        public Optional<FormDefinition> form(String id) {
            return Optional.empty();
        }

        @Override
        public List<Regime> regimes() {
            return List.of();
        }

        @Override
        public Optional<Regime> regime(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<ReportingPeriod> obligationOf(Report report) {
            return Optional.empty();
        }

        @Override
        public Optional<ReportingPeriod> period(String regimeId, String key) {
            return Optional.of(NOVEMBER)
                    .filter(p -> p.regimeId().equals(regimeId) && p.key().equals(key));
        }

        @Override
        public List<ReportingPeriod> due(Instant now) {
            return List.of();
        }
    }

    @EnableAutoConfiguration
    @ComponentScan({"vn.tonghop.intake", "vn.tonghop.routes", "vn.tonghop.journal"})
    static class Rooms {

        @Bean
        HeldVault vault() {
            return new HeldVault();
        }

        @Bean
        Catalogue catalogue() {
            return new Senders();
        }

        @Bean
        Clock clock(@Value("${bench.clock-goes:false}") boolean goes) {
            Clock stands = Clock.fixed(NOW, ZoneOffset.UTC);
            var since = Duration.between(Instant.now(), NOW);
            return goes ? Clock.offset(Clock.systemUTC(), since) : stands;
        }

        @Bean
        Node node(@Value("${bench.node:bench}") String name) {
            return new Node(name);
        }
    }

    @ComponentScan("vn.tonghop.web")
    static class WebRooms extends Rooms {

        @Bean
        Reading reading() {
            return Reading.withDefaults();
        }
    }

    @EnableAutoConfiguration
    @ComponentScan({
        "vn.tonghop.intake",
        "vn.tonghop.routes",
        "vn.tonghop.journal",
        "vn.tonghop.vault",
        "vn.tonghop.store"
    })
    static class DurableRooms {

        @Bean
        Catalogue catalogue() {
            return new Senders();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** The bytes of a text as files have them. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
