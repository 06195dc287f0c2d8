package vn.tonghop.store;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real PostgreSQL for tests: an embedded one, started once per JVM, or an external one named by
 * the environment ({@code TONGHOP_TEST_DB_URL}, {@code TONGHOP_TEST_DB_USER}, {@code
 * TONGHOP_TEST_DB_PASSWORD}). Every caller has a schema of its own, dropped when the JVM ends.
 */
public final class TestDatabase {

    private static final List<HikariDataSource> POOLS = new ArrayList<>();
    private static final List<String> SCHEMAS = new ArrayList<>();

    /** Hundreds of schemas are migrated in a build: what goes well is not worth a line each. */
    static {
        for (var noisy : List.of("org.flywaydb", "com.zaxxer.hikari", "io.zonky")) {
            ((Logger) LoggerFactory.getLogger(noisy)).setLevel(Level.ERROR);
        }
    }

    private TestDatabase() {}

    /** Where a schema is: everything a pool, a child process or Spring needs to reach it. */
    public record Address(String url, String user, String password) {}

    /** A pool on a new schema with all tables, empty. */
    public static DataSource fresh() {
        return open(freshAddress());
    }

    /** The address of a new schema with all tables, empty. */
    public static Address freshAddress() {
        var address = emptySchema();
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .load()
                .migrate();
        return address;
    }

    /** A small pool on this schema; the idle connections of earlier pools are given back. */
    public static synchronized DataSource open(Address address) {
        POOLS.forEach(pool -> pool.getHikariPoolMXBean().softEvictConnections());
        var config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        var pool = new HikariDataSource(config);
        POOLS.add(pool);
        return pool;
    }

    /** Points a Spring test at a new schema: call it from its {@code @DynamicPropertySource}. */
    public static void register(DynamicPropertyRegistry registry) {
        var address = freshAddress();
        registry.add("spring.datasource.url", address::url);
        registry.add("spring.datasource.username", address::user);
        registry.add("spring.datasource.password", address::password);
        registry.add("spring.datasource.hikari.maximum-pool-size", () -> "8");
        registry.add("spring.datasource.hikari.minimum-idle", () -> "0");
    }

    /** A new schema without any table, for tests that migrate themselves. */
    public static Address emptySchema() {
        var schema = "t_" + UUID.randomUUID().toString().replace("-", "");
        execute("create schema " + schema);
        synchronized (SCHEMAS) {
            SCHEMAS.add(schema);
        }
        var server = Server.ADDRESS;
        var separator = server.url().contains("?") ? "&" : "?";
        return new Address(
                server.url() + separator + "currentSchema=" + schema,
                server.user(),
                server.password());
    }

    private static void execute(String sql) {
        var server = Server.ADDRESS;
        try (var connection =
                        DriverManager.getConnection(
                                server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void dropSchemas() {
        synchronized (TestDatabase.class) {
            POOLS.forEach(HikariDataSource::close);
        }
        synchronized (SCHEMAS) {
            SCHEMAS.forEach(schema -> execute("drop schema if exists " + schema + " cascade"));
        }
    }

    /** Started by the first test that asks. */
    private static final class Server {

        private static final Address ADDRESS = start();

        private static Address start() {
            var external = System.getenv("TONGHOP_TEST_DB_URL");
            if (external == null || external.isBlank()) {
                return embedded();
            }
            Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::dropSchemas));
            return new Address(
                    external,
                    System.getenv("TONGHOP_TEST_DB_USER"),
                    System.getenv("TONGHOP_TEST_DB_PASSWORD"));
        }

        /** Not durable, for speed: it is thrown away with the JVM. */
        private static Address embedded() {
            try {
                var server =
                        EmbeddedPostgres.builder()
                                .setServerConfig("fsync", "off")
                                .setServerConfig("max_connections", "200")
                                .start();
                return new Address(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
