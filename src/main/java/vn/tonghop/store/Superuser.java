package vn.tonghop.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is done on the embedded server as its superuser; the gateway itself works as another. */
final class Superuser {

    static final String NAME = "postgres";

    private final String password;

    /**
     * @param password letters, digits, {@code -} and {@code _} only: it stands in SQL
     */
    Superuser(String password) {
        if (!password.matches("[A-Za-z0-9_-]{20,}")) {
            throw new IllegalArgumentException("not a password of ours");
        }
        this.password = password;
    }

    /**
     * Waits until the server answers (it may be recovering) and looks whether it serves this
     * directory and writes through to the disk.
     */
    boolean isServedDurably(int port, Path cluster, Duration patience) {
        var end = Instant.now().plus(patience);
        while (true) {
            try (var connection = connect(port)) {
                var client = client(connection);
                return Path.of(show(client, "data_directory")).equals(cluster)
                        && List.of("fsync", "synchronous_commit", "full_page_writes").stream()
                                .allMatch(setting -> "on".equals(show(client, setting)));
            } catch (SQLException e) {
                if (!isStarting(e) || Instant.now().isAfter(end)) {
                    return false;
                }
            }
            pause();
        }
    }

    /** True when the server answers and this database is there. */
    boolean serves(int port, String database) {
        try (var connection = connect(port)) {
            return !isNone(
                    client(connection), "select 1 from pg_database where datname = ?", database);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The gateway's role and database, made when they are not there. */
    void prepare(int port, String role, String database) throws SQLException {
        try (var connection = connect(port)) {
            var client = client(connection);
            if (isNone(client, "select 1 from pg_roles where rolname = ?", role)) {
                client.sql("create role " + role + " login password '" + password + "'").update();
            }
            if (isNone(client, "select 1 from pg_database where datname = ?", database)) {
                client.sql("create database " + database + " owner " + role).update();
            }
        }
    }

    /** True when somebody besides this connection and the server itself is connected. */
    boolean othersAreConnected(int port) throws SQLException {
        try (var connection = connect(port)) {
            return client(connection)
                            .sql(
                                    """
                                    select count(*) from pg_stat_activity
                                    where backend_type = 'client backend'
                                      and pid <> pg_backend_pid()""")
                            .query(Integer.class)
                            .single()
                    > 0;
        }
    }

    private Connection connect(int port) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", NAME);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "120");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    private static String show(JdbcClient client, String setting) {
        return client.sql("show " + setting).query(String.class).single();
    }

    private static boolean isNone(JdbcClient client, String sql, String name) {
        return client.sql(sql).param(name).query(Integer.class).optional().isEmpty();
    }

    /** 57P03: the server starts or recovers; 08: it does not listen yet. */
    private static boolean isStarting(SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        return "57P03".equals(state) || state.startsWith("08");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
