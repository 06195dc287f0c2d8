package vn.tonghop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store in the data directory: {@code postgres/} (the database), {@code postgres-server/} (the
 * programs), {@code postgres-password}, {@code logs/} and {@code gateway.lock}.
 *
 * <p>Whoever holds the lock starts the server, or takes over one that a killed gateway left
 * running, and stops it at its end. A command that finds the lock taken uses the server of its
 * holder and leaves it running.
 */
final class EmbeddedStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStore.class);
    private static final String NAME = "tonghop";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Optional<GatewayLock> lock;
    private final Optional<PostgresServer> server;
    private final Superuser superuser;
    private final String password;
    private final int port;

    private EmbeddedStore(
            Optional<GatewayLock> lock,
            Optional<PostgresServer> server,
            String password,
            int port) {
        this.lock = lock;
        this.server = server;
        this.superuser = new Superuser(password);
        this.password = password;
        this.port = port;
    }

    /**
     * For the gateway, which does not share its data directory with a second one.
     *
     * @throws StoreUnavailable when another process holds the directory
     */
    static EmbeddedStore own(Path data) throws IOException {
        var directory = directory(data);
        var lock =
                GatewayLock.take(lockFile(directory))
                        .orElseThrow(
                                () ->
                                        new StoreUnavailable(
                                                "store.taken",
                                                null,
                                                directory,
                                                GatewayLock.holder(lockFile(directory))));
        return startedBy(lock, directory);
    }

    /** For a command: with a server of its own, or with the one of the running gateway. */
    static EmbeddedStore ownOrShare(Path data) throws IOException {
        var directory = directory(data);
        var lock = GatewayLock.take(lockFile(directory));
        return lock.isPresent() ? startedBy(lock.get(), directory) : shared(directory);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    String user() {
        return NAME;
    }

    String password() {
        return password;
    }

    /** Stops the server if this store holds the lock. */
    @Override
    public void close() {
        try (var held = lock.orElse(null)) {
            if (server.isPresent()) {
                server.get().stop();
            }
        } catch (IOException e) {
            LOG.warn("PostgreSQL was not stopped; the next start takes it over", e);
        }
    }

    /** Stops the server unless another command is using it: the next start takes it over then. */
    void closeUnlessShared() {
        try {
            if (server.isPresent() && superuser.othersAreConnected(port)) {
                lock.ifPresent(GatewayLock::close);
                return;
            }
        } catch (SQLException e) {
            LOG.debug("the server does not answer any more", e);
        }
        close();
    }

    private static EmbeddedStore startedBy(GatewayLock lock, Path data) throws IOException {
        try {
            var cluster = data.resolve("postgres");
            var passwordFile = data.resolve("postgres-password");
            if (Files.isDirectory(cluster) && !Files.exists(passwordFile)) {
                throw new StoreUnavailable("store.no-password", null, passwordFile);
            }
            var password = PasswordFile.ofServer(passwordFile);
            var home = ServerFiles.unpackedIn(data.resolve("postgres-server"));
            Files.createDirectories(data.resolve("logs"));
            var programs = new ServerPrograms(home, data.resolve("logs/postgres-programs.log"));
            var superuser = new Superuser(password);
            var server = new PostgresServer(cluster, passwordFile, superuser, programs);
            int port = server.ensureRunning();
            superuser.prepare(port, NAME, NAME);
            return new EmbeddedStore(Optional.of(lock), Optional.of(server), password, port);
        } catch (IOException | SQLException e) {
            lock.close();
            throw new StoreUnavailable("store.not-started", e, data, e.getMessage());
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The holder of the lock may still be starting its server. */
    private static EmbeddedStore shared(Path data) throws IOException {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var running = PostmasterFile.of(data.resolve("postgres"));
            var passwordFile = data.resolve("postgres-password");
            if (running.isPresent() && Files.exists(passwordFile)) {
                var password = Files.readString(passwordFile).strip();
                int port = running.get().port();
                if (new Superuser(password).serves(port, NAME)) {
                    return new EmbeddedStore(Optional.empty(), Optional.empty(), password, port);
                }
            }
            pause();
        }
        var holder = GatewayLock.holder(lockFile(data));
        throw new StoreUnavailable("store.not-shared", null, data, holder);
    }

    private static Path directory(Path data) throws IOException {
        return Files.createDirectories(data).toRealPath();
    }

    static Path lockFile(Path data) {
        return data.resolve("gateway.lock");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
