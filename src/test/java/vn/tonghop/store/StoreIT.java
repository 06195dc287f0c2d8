package vn.tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.ChildJvm;

/** The embedded server, for real: started, killed, taken over. */
@Timeout(300)
class StoreIT {

    @TempDir Path directory;
    private Path data;

    @BeforeEach
    void aDataDirectory() {
        data = directory.resolve("dữ liệu");
    }

    /** A server that a failed test leaves behind must not outlive its directory. */
    @AfterEach
    void noServerStays() throws IOException {
        if (Files.exists(data.resolve("gateway.lock"))) {
            Store.open(data, nothingIsSet()).close();
        }
    }

    @Test
    void whatIsCommittedIsOnTheDiskAndTextIsVietnamese() {
        try (var store = Store.ofGateway(data)) {
            var jdbc = JdbcClient.create(store.dataSource());
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(show(jdbc, setting)).as(setting).isEqualTo("on");
            }
            assertThat(show(jdbc, "server_encoding")).isEqualTo("UTF8");
            assertThat(show(jdbc, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(
                            jdbc.sql(
                                            "select x from unnest(array['Đ','E','D','Â','A']) x order by x")
                                    .query(String.class)
                                    .list())
                    .containsExactly("A", "Â", "D", "Đ", "E");
            assertThat(jdbc.sql("select count(*) from document").query(Long.class).single())
                    .isZero();
        }
        assertThat(PostgresIsRunning.in(data)).isFalse();
        assertThat(data.resolve("logs")).isDirectoryContaining("glob:**/postgres-*.log");
    }

    @Test
    void onlyTheOwnerReadsThePasswordAndWithoutItNobodyGetsIn() throws Exception {
        try (var store = Store.ofGateway(data)) {
            var file = data.resolve("postgres-password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            int port = PostmasterFile.of(data.toRealPath().resolve("postgres")).get().port();
            for (var user : List.of("postgres", "tonghop")) {
                for (var password : List.of("", "postgres", "tonghop")) {
                    assertThatThrownBy(() -> connect(port, user, password))
                            .hasMessageContaining("password");
                }
                connect(port, user, Files.readString(file).strip());
            }
            assertThat(
                            JdbcClient.create(store.dataSource())
                                    .sql("select usesuper from pg_user where usename = user")
                                    .query(Boolean.class)
                                    .single())
                    .isFalse();
        }
    }

    @Test
    void aKilledGatewayLosesNothingThatWasCommittedAndTheNextTakesItsServerOver() throws Exception {
        long server = 0;
        for (int round = 1; round <= 2; round++) {
            try (var gateway = ChildJvm.start(StoreChild.class, data, "hold")) {
                assertThat(gateway.line()).isEqualTo("open");
                gateway.kill();
            }
            assertThat(PostgresIsRunning.in(data)).isTrue();
            if (round == 2) {
                assertThat(serverPid()).as("taken over, not started again").isEqualTo(server);
            }
            server = serverPid();
        }
        long last;
        try (var gateway = ChildJvm.start(StoreChild.class, data, "insert")) {
            assertThat(gateway.line()).isEqualTo("open");
            while (Long.parseLong(gateway.line()) < 300) {
                // each line is a commit
            }
            gateway.kill();
            var printed = gateway.rest();
            // the last line may be cut by the kill
            last = printed.size() < 2 ? 300 : Long.parseLong(printed.get(printed.size() - 2));
        }
        assertThat(serverPid()).isEqualTo(server);
        try (var store = Store.ofGateway(data)) {
            assertThat(serverPid()).isEqualTo(server);
            assertThat(committed(store)).isGreaterThan(last);
        }
        assertThat(PostgresIsRunning.in(data)).isFalse();
    }

    @Test
    void aKilledServerRecoversEveryCommittedRowAndItsStaleFileIsNoObstacle() throws Exception {
        long last;
        try (var gateway = ChildJvm.start(StoreChild.class, data, "insert")) {
            assertThat(gateway.line()).isEqualTo("open");
            while ((last = Long.parseLong(gateway.line())) < 300) {
                // each line is a commit
            }
            ProcessHandle.of(serverPid()).orElseThrow().destroyForcibly();
            gateway.kill();
        }
        try (var store = Store.ofGateway(data)) {
            assertThat(committed(store)).isGreaterThan(last);
        }
    }

    @Test
    void aStaleFileThatNamesAnotherProcessIsNoObstacle() throws Exception {
        Store.ofGateway(data).close();
        var cluster = data.toRealPath().resolve("postgres");
        Files.write(
                cluster.resolve("postmaster.pid"),
                List.of(
                        Long.toString(ProcessHandle.current().pid()),
                        cluster.toString(),
                        "1700000000",
                        "5432",
                        "",
                        "127.0.0.1",
                        "  5432001         1",
                        "ready   "));
        try (var store = Store.ofGateway(data)) {
            assertThat(show(JdbcClient.create(store.dataSource()), "fsync")).isEqualTo("on");
        }
    }

    @Test
    void aServerThatDoesNotWriteThroughIsStoppedAndStartedAgain() throws Exception {
        try (var gateway = ChildJvm.start(StoreChild.class, data, "hold")) {
            assertThat(gateway.line()).isEqualTo("open");
            gateway.kill();
        }
        restartWithoutFsync();
        try (var store = Store.ofGateway(data)) {
            assertThat(show(JdbcClient.create(store.dataSource()), "fsync")).isEqualTo("on");
        }
    }

    @Test
    void aHalfMadeDatabaseIsNotTakenForAStore() throws Exception {
        Files.createDirectories(data.resolve("postgres.new/base"));
        Files.writeString(data.resolve("postgres.new/PG_VERSION"), "18\n");
        try (var store = Store.ofGateway(data)) {
            assertThat(show(JdbcClient.create(store.dataSource()), "fsync")).isEqualTo("on");
        }
        assertThat(data.resolve("postgres.new")).doesNotExist();
    }

    @Test
    void aSecondGatewayOnTheSameDirectoryIsRefusedAndToldByWhom() throws Exception {
        try (var gateway = ChildJvm.start(StoreChild.class, data, "hold")) {
            assertThat(gateway.line()).isEqualTo("open");
            assertThatThrownBy(() -> Store.ofGateway(data))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("đang được tiến trình " + gateway.pid() + " sử dụng")
                    .hasMessageContaining("is in use by process " + gateway.pid());
            assertThat(gateway.end()).isZero();
        }
        try (var store = Store.ofGateway(data)) {
            assertThatThrownBy(() -> Store.ofGateway(data)).isInstanceOf(StoreUnavailable.class);
            try (var child = ChildJvm.start(StoreChild.class, data, "hold")) {
                assertThat(child.line()).contains("đang được tiến trình");
            }
        }
    }

    @Test
    void aCommandUsesTheRunningGatewaysServerAndLeavesItRunning() throws Exception {
        try (var gateway = ChildJvm.start(StoreChild.class, data, "hold")) {
            assertThat(gateway.line()).isEqualTo("open");
            long server = serverPid();
            try (var command = Store.open(data, nothingIsSet())) {
                assertThat(show(JdbcClient.create(command.dataSource()), "fsync")).isEqualTo("on");
            }
            assertThat(PostgresIsRunning.in(data)).isTrue();
            assertThat(serverPid()).isEqualTo(server);
            assertThat(gateway.end()).isZero();
        }
        assertThat(PostgresIsRunning.in(data)).isFalse();
    }

    @Test
    void aCommandWithoutAGatewayStartsTheServerAndStopsItUnlessAnotherUsesItStill() {
        var first = Store.open(data, nothingIsSet());
        var second = Store.open(data, nothingIsSet());
        first.close();
        assertThat(show(JdbcClient.create(second.dataSource()), "fsync")).isEqualTo("on");
        second.close();
        try (var gateway = Store.ofGateway(data)) {
            assertThat(show(JdbcClient.create(gateway.dataSource()), "fsync")).isEqualTo("on");
        }
        assertThat(PostgresIsRunning.in(data)).isFalse();
        Store.open(data, nothingIsSet()).close();
        assertThat(PostgresIsRunning.in(data)).isFalse();
    }

    @Test
    void aServerOfTheAdministratorsIsUsedWhenItsAddressIsSet() {
        var address = TestDatabase.emptySchema();
        var settings =
                Map.of(
                        "spring.datasource.url", address.url(),
                        "spring.datasource.username", address.user(),
                        "spring.datasource.password", address.password());
        try (var store = Store.open(data, settings::get)) {
            assertThat(
                            JdbcClient.create(store.dataSource())
                                    .sql("select count(*) from document")
                                    .query(Long.class)
                                    .single())
                    .isZero();
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void aDatabaseWithoutItsPasswordSaysWhatToPutBack() throws Exception {
        Store.ofGateway(data).close();
        var file = data.resolve("postgres-password");
        var kept = Files.readString(file);
        Files.delete(file);
        assertThatThrownBy(() -> Store.ofGateway(data))
                .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        e -> assertThat(e.whatToDo()).contains("Put the file back"));
        Files.writeString(file, kept);
    }

    /** The other tests run as whoever runs the build, often root. */
    @Test
    void aNormalUserRunsItToo() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        assumeThat(Path.of("/usr/bin/setpriv")).exists();
        var place = Files.createTempDirectory(Path.of("/var/tmp"), "tonghop-nobody");
        try {
            everyoneMay(place, "rwxrwxrwx");
            var classes = Files.createDirectory(place.resolve("classes"));
            var theirs = place.resolve("data");
            try (var child = ChildJvm.startAsNobody(classes, StoreChild.class, theirs, "hold")) {
                assertThat(child.line()).isEqualTo("open");
                assertThat(Files.getOwner(theirs.resolve("postgres")).getName())
                        .isNotEqualTo("root");
                assertThat(child.end()).isZero();
            }
            assertThat(theirs.resolve("postgres/postmaster.pid")).doesNotExist();
        } finally {
            org.springframework.util.FileSystemUtils.deleteRecursively(place);
        }
    }

    private static void everyoneMay(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static java.util.function.UnaryOperator<String> nothingIsSet() {
        return key -> null;
    }

    private static String show(JdbcClient jdbc, String setting) {
        return jdbc.sql("show " + setting).query(String.class).single();
    }

    private static void connect(int port, String user, String password) throws Exception {
        var host = InetAddress.getLoopbackAddress().getHostAddress();
        DriverManager.getConnection(
                        "jdbc:postgresql://" + host + ":" + port + "/postgres", user, password)
                .close();
    }

    /** How many numbers are there without a gap. */
    private static long committed(Store store) {
        return JdbcClient.create(store.dataSource())
                .sql("select case when max(n) + 1 = count(*) then count(*) end from committed")
                .query(Long.class)
                .single();
    }

    private long serverPid() throws IOException {
        return PostmasterFile.of(data.toRealPath().resolve("postgres")).orElseThrow().pid();
    }

    private void restartWithoutFsync() throws IOException {
        var home = ServerFiles.unpackedIn(data.toRealPath().resolve("postgres-server"));
        var programs = new ServerPrograms(home, data.resolve("logs/test.log"));
        var cluster = data.toRealPath().resolve("postgres");
        int port = PostmasterFile.of(cluster).orElseThrow().port();
        programs.run(
                java.time.Duration.ofMinutes(1),
                "pg_ctl",
                "restart",
                "-D",
                cluster.toString(),
                "-w",
                "-l",
                data.resolve("logs/test-server.log").toString(),
                "-o",
                "-F -c listen_addresses=127.0.0.1 -c unix_socket_directories= -p " + port);
    }

    /** Asks the process table, not the code under test. */
    private static final class PostgresIsRunning {

        static boolean in(Path data) {
            return ProcessHandle.allProcesses()
                    .anyMatch(
                            process ->
                                    process.info()
                                            .arguments()
                                            .map(List::of)
                                            .orElse(List.of())
                                            .contains(data.resolve("postgres").toString()));
        }
    }
}
