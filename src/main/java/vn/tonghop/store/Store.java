package vn.tonghop.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The gateway's database, migrated: its own PostgreSQL in the data directory, or the server that
 * {@code spring.datasource.url} names.
 */
public final class Store implements AutoCloseable {

    private static final int COMMAND_CONNECTIONS = 4;
    private static final int GATEWAY_CONNECTIONS = 20;

    private final HikariDataSource pool;
    private final Runnable end;

    private Store(HikariDataSource pool, Runnable end) {
        this.pool = pool;
        this.end = end;
    }

    /**
     * For a command. While a gateway runs on the data directory the command uses its server and
     * leaves it running; else the server is started for the command and stopped with it.
     *
     * @param data the data directory ({@code tonghop.data})
     * @param settings gives the values of {@code spring.datasource.url}, {@code .username} and
     *     {@code .password}, or null: {@code environment::getProperty}, {@code key -> null}
     * @throws StoreUnavailable when the store cannot be used; says what to do
     */
    public static Store open(Path data, UnaryOperator<String> settings) {
        var url = settings.apply("spring.datasource.url");
        if (url != null && !url.isBlank()) {
            var user = settings.apply("spring.datasource.username");
            var password = settings.apply("spring.datasource.password");
            return migrated(pool(url, user, password, COMMAND_CONNECTIONS), () -> {});
        }
        var embedded = embedded(() -> EmbeddedStore.ownOrShare(data));
        var killed = new Thread(embedded::closeUnlessShared, "store-end");
        Runtime.getRuntime().addShutdownHook(killed);
        return over(
                embedded,
                COMMAND_CONNECTIONS,
                () -> {
                    if (isNotEnding(killed)) {
                        embedded.closeUnlessShared();
                    }
                });
    }

    /** For the gateway: the data directory is its own until it ends. */
    static Store ofGateway(Path data) {
        var embedded = embedded(() -> EmbeddedStore.own(data));
        return over(embedded, GATEWAY_CONNECTIONS, embedded::close);
    }

    /** A pool on the migrated database; closed with the store. */
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        end.run();
    }

    private static Store over(EmbeddedStore embedded, int connections, Runnable end) {
        try {
            return migrated(
                    pool(embedded.url(), embedded.user(), embedded.password(), connections), end);
        } catch (RuntimeException e) {
            end.run();
            throw e;
        }
    }

    private static Store migrated(HikariDataSource pool, Runnable end) {
        try {
            Flyway.configure().dataSource(pool).load().migrate();
            return new Store(pool, end);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource pool(
            String url, String user, String password, int connections) {
        var config = new HikariConfig();
        config.setPoolName("store");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private interface Opening {
        EmbeddedStore open() throws IOException;
    }

    private static EmbeddedStore embedded(Opening opening) {
        try {
            return opening.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** False when the JVM is already ending: then the hook does it. */
    private static boolean isNotEnding(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
