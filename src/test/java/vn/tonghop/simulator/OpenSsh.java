package vn.tonghop.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The SFTP server of OpenSSH as Debian has it, with {@code in}, {@code done} and {@code failed}.
 * Only root could ask for passwords of the machine: one key is let in, for who the server is.
 */
public final class OpenSsh extends InstalledServer {

    private static final String CONFIGURATION =
            """
            ListenAddress 127.0.0.1
            Port %2$d
            HostKey %1$s/host_key
            PidFile none
            AuthorizedKeysFile %1$s/client_key.pub
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            AllowTcpForwarding no
            Subsystem sftp internal-sftp -d %1$s/root
            ForceCommand internal-sftp -d %1$s/root
            """;

    private final int port = freePort();
    private final Path knownHosts;

    private OpenSsh() throws IOException {
        super("/usr/sbin/sshd", "openssh-server");
        for (String name : List.of("root/in", "root/done", "root/failed")) {
            folder(name);
        }
        String host = key("host_key");
        key("client_key");
        knownHosts = file("known_hosts", "[%s]:%d %s".formatted(HOST, port, host));
        file("conf", CONFIGURATION.formatted(folder(), port));
    }

    public static OpenSsh start() {
        try {
            var server = new OpenSsh();
            server.up();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    List<String> arguments() {
        return List.of("-D", "-e", "-f", folder().resolve("conf").toString());
    }

    public String host() {
        return HOST;
    }

    public String username() {
        return Somebody.name();
    }

    /** What the gateway logs in with. */
    public Path clientKey() {
        return folder().resolve("client_key");
    }

    public Path knownHosts() {
        return knownHosts;
    }

    /** The folder behind the account. */
    public Path root() {
        return folder().resolve("root");
    }

    /** Makes a pair of keys; what it returns is the public one as a line. */
    private String key(String name) throws IOException {
        Path file = folder().resolve(name);
        var keygen =
                new ProcessBuilder(
                                "ssh-keygen", "-q", "-t", "ecdsa", "-m", "PEM", "-N", "", "-C", "",
                                "-f", file.toString())
                        .inheritIO()
                        .start();
        try {
            if (keygen.waitFor() != 0) {
                throw new IOException("ssh-keygen ended with " + keygen.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return Files.readString(folder().resolve(name + ".pub"));
    }
}
