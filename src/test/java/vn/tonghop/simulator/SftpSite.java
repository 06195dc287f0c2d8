package vn.tonghop.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.RequiredServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * An SFTP server with a host key of its own and the folders {@code in}, {@code done} and {@code
 * failed} below the home of its one account.
 */
public final class SftpSite implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final String USERNAME = "baocao";
    private static final String PASSWORD = "thu-muc-sftp-bao-cao";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DropFolder folder;
    private final SshServer server;
    private final PublicKey hostKey;
    private final Path knownHosts;
    private final AtomicReference<PublicKey> account;
    private final AtomicReference<Consumer<Path>> beforeReading;

    private SftpSite(
            DropFolder folder,
            SshServer server,
            PublicKey hostKey,
            AtomicReference<PublicKey> account,
            AtomicReference<Consumer<Path>> beforeReading)
            throws IOException {
        this.account = account;
        this.beforeReading = beforeReading;
        this.folder = folder;
        this.server = server;
        this.hostKey = hostKey;
        this.knownHosts = Files.createTempFile("tonghop-known-hosts", "");
        Files.writeString(
                knownHosts,
                "[%s]:%d %s%n".formatted(HOST, port(), PublicKeyEntry.toString(hostKey)));
    }

    public static SftpSite start() {
        try {
            var folder = DropFolder.create("sftp");
            var account = new AtomicReference<PublicKey>();
            var beforeReading = new AtomicReference<Consumer<Path>>(file -> {});
            KeyPair key = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
            SshServer server = SshServer.setUpDefaultServer();
            server.setHost(HOST);
            server.setPort(0);
            server.setKeyPairProvider(KeyPairProvider.wrap(key));
            server.setPasswordAuthenticator(
                    (user, password, session) ->
                            USERNAME.equals(user) && PASSWORD.equals(password));
            server.setPublickeyAuthenticator(
                    (user, offered, session) ->
                            USERNAME.equals(user) && KeyUtils.compareKeys(offered, account.get()));
            var sftp = new SftpSubsystemFactory();
            sftp.addSftpEventListener(
                    new SftpEventListener() {
                        @Override
                        public void opening(ServerSession session, String handle, Handle opened) {
                            if (opened instanceof FileHandle) {
                                beforeReading.get().accept(opened.getFile());
                            }
                        }
                    });
            server.setSubsystemFactories(List.of(sftp));
            server.setFileSystemFactory(new VirtualFileSystemFactory(folder.root()));
            server.start();
            return new SftpSite(folder, server, key.getPublic(), account, beforeReading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException("no host key for the simulated SFTP server", e);
        }
    }

    public String host() {
        return HOST;
    }

    public int port() {
        return server.getPort();
    }

    public String username() {
        return USERNAME;
    }

    public String password() {
        return PASSWORD;
    }

    /** From now on the account is also opened by this key. */
    public void letIn(PublicKey key) {
        account.set(key);
    }

    /** Told of each file while somebody opens it. */
    public void beforeReading(Consumer<Path> told) {
        beforeReading.set(told);
    }

    /** A known_hosts file with this server's key, for a client that pins it. */
    public Path knownHosts() {
        return knownHosts;
    }

    /** An office uploads a file as careful programs do: under a temporary name, then renamed. */
    public void drop(String name, byte[] bytes) {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(new RequiredServerKeyVerifier(hostKey));
            client.start();
            try (ClientSession session =
                    client.connect(USERNAME, HOST, port()).verify(PATIENCE).getSession()) {
                session.addPasswordIdentity(PASSWORD);
                session.auth().verify(PATIENCE);
                upload(session, name, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the files in {@code in}, {@code done} or {@code failed}, sorted. */
    public List<String> files(String name) {
        return folder.files(name);
    }

    /** The folder behind the account. */
    public Path root() {
        return folder.root();
    }

    @Override
    public void close() {
        try {
            server.stop(true);
            Files.deleteIfExists(knownHosts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            folder.close();
        }
    }

    private static void upload(ClientSession session, String name, byte[] bytes)
            throws IOException {
        try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
            String uploading = "in/." + name + ".tmp";
            try (var file = sftp.write(uploading)) {
                file.write(bytes);
            }
            sftp.rename(uploading, "in/" + name);
        }
    }
}
