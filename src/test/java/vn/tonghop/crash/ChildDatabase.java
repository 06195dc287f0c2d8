package vn.tonghop.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** The database that a {@link Child} keeps in its data directory, also while the child is dead. */
record ChildDatabase(Path data) {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    Connection connect() throws SQLException, IOException {
        var postmaster = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/tonghop",
                "tonghop",
                Files.readString(data.resolve("postgres-password")).strip());
    }

    long number(String sql) throws SQLException, IOException {
        return Long.parseLong(text(sql));
    }

    String text(String sql) throws SQLException, IOException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).as(sql).isTrue();
            return rows.getString(1);
        }
    }

    /** A lock that a test takes must not come between two migrations. */
    void awaitMigrations(Child gateway) {
        await().atMost(PATIENCE)
                .failFast(() -> isStillThere(gateway))
                .ignoreExceptions()
                .until(
                        () ->
                                number("select count(*) from flyway_schema_history where success")
                                        == migrations());
    }

    private static long migrations() throws IOException {
        try (var scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
            return scripts.count();
        }
    }

    private void isStillThere(Child gateway) throws IOException {
        if (!gateway.isAlive()) {
            throw new AssertionError(Files.readString(data.resolve("child.log")));
        }
    }
}
