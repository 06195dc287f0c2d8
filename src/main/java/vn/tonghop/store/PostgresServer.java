package vn.tonghop.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The gateway's own PostgreSQL: listens on the loopback only, asks everyone for the password, and
 * says that a transaction is committed when it is on the disk.
 */
final class PostgresServer {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration CREATION = Duration.ofMinutes(3);

    /** Long: after a crash the server reads its log again before it answers. */
    private static final Duration START = Duration.ofMinutes(5);

    private static final Duration STOP = Duration.ofMinutes(2);
    private static final int PORTS_TO_TRY = 5;

    /** Given on the command line, where no configuration file can turn them off. */
    private static final List<String> SETTINGS =
            List.of(
                    "fsync=on",
                    "synchronous_commit=on",
                    "full_page_writes=on",
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "password_encryption=scram-sha-256",
                    "logging_collector=on",
                    "log_directory=../logs",
                    "log_filename=postgres-%a.log",
                    "log_file_mode=0600",
                    "log_rotation_age=1d",
                    "log_rotation_size=0",
                    "log_truncate_on_rotation=on",
                    "log_timezone=Asia/Ho_Chi_Minh");

    private final Path cluster;
    private final Path passwordFile;
    private final ServerPrograms programs;
    private final Superuser superuser;

    PostgresServer(Path cluster, Path passwordFile, Superuser superuser, ServerPrograms programs) {
        this.cluster = cluster;
        this.passwordFile = passwordFile;
        this.superuser = superuser;
        this.programs = programs;
    }

    /** Creates, takes over or starts the server, whichever it needs; returns its port. */
    int ensureRunning() throws IOException {
        if (!Files.isDirectory(cluster)) {
            create();
        }
        var left = PostmasterFile.of(cluster);
        if (left.isPresent()) {
            var port = takeOver(left.get());
            if (port.isPresent()) {
                return port.get();
            }
        }
        return start();
    }

    /** Ends the server in order; clients that are still there are sent away. */
    void stop() throws IOException {
        programs.run(
                STOP.plusSeconds(10),
                "pg_ctl",
                "stop",
                "-D",
                cluster.toString(),
                "-m",
                "fast",
                "-w",
                "-t",
                Long.toString(STOP.toSeconds()));
    }

    /** Under another name first: what a crash leaves half made is not taken for a store. */
    private void create() throws IOException {
        var unfinished = cluster.resolveSibling(cluster.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(unfinished);
        programs.run(
                CREATION,
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + Superuser.NAME,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=vi");
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private Optional<Integer> takeOver(PostmasterFile left) throws IOException {
        var server = left.server();
        if (server.isEmpty()) {
            left.disown();
            return Optional.empty();
        }
        if (programs.started(server.get())
                && superuser.isServedDurably(left.port(), cluster, START)) {
            LOG.info("PostgreSQL (process {}) still runs: taken over", left.pid());
            return Optional.of(left.port());
        }
        LOG.info("PostgreSQL (process {}) still runs, but not as it should: stopped", left.pid());
        stop();
        return Optional.empty();
    }

    private int start() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            try {
                start(port);
                return port;
            } catch (IOException e) {
                // somebody may have taken the port in between
                if (attempt == PORTS_TO_TRY || portIsFree(port)) {
                    throw e;
                }
            }
        }
    }

    private void start(int port) throws IOException {
        programs.run(
                START.plusSeconds(10),
                "pg_ctl",
                "start",
                "-D",
                cluster.toString(),
                "-l",
                cluster.resolveSibling("logs").resolve("postgres-start.log").toString(),
                "-w",
                "-t",
                Long.toString(START.toSeconds()),
                "-o",
                "-p " + port + " -c " + String.join(" -c ", SETTINGS));
        LOG.info("PostgreSQL started on 127.0.0.1:{}", port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static boolean portIsFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
