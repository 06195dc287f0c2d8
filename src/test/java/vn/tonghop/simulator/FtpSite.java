package vn.tonghop.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.DefaultFtplet;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.ftplet.FtpletResult;
import org.apache.ftpserver.ftplet.UserManager;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.ssl.SslConfiguration;
import org.apache.ftpserver.ssl.SslConfigurationFactory;
import org.apache.ftpserver.usermanager.ClearTextPasswordEncryptor;
import org.apache.ftpserver.usermanager.PropertiesUserManagerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.ConcurrentLoginPermission;
import org.apache.ftpserver.usermanager.impl.WritePermission;

/**
 * An FTP server, plain or with TLS, with the folders {@code in}, {@code done} and {@code failed}
 * below the home of its one account.
 */
public final class FtpSite implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final String USERNAME = "baocao";
    private static final String PASSWORD = "thu-muc-bao-cao";

    private final DropFolder folder;
    private final FtpServer server;
    private final Listener listener;
    private final AtomicReference<BooleanSupplier> beforeFiling;
    private final Downloads downloads;

    private FtpSite(
            DropFolder folder,
            FtpServer server,
            Listener listener,
            AtomicReference<BooleanSupplier> beforeFiling,
            Downloads downloads) {
        this.downloads = downloads;
        this.beforeFiling = beforeFiling;
        this.folder = folder;
        this.server = server;
        this.listener = listener;
    }

    public static FtpSite start() {
        return start(null, false);
    }

    /** With TLS: as soon as the client asks for it (explicit), or from the first byte. */
    public static FtpSite overTls(TlsIdentity identity, boolean implicit) {
        return start(identity, implicit);
    }

    private static FtpSite start(TlsIdentity identity, boolean implicit) {
        try {
            var folder = DropFolder.create("ftp");
            var listeners = new ListenerFactory();
            listeners.setServerAddress(HOST);
            listeners.setPort(0);
            if (identity != null) {
                listeners.setSslConfiguration(tls(identity, folder.root()));
                listeners.setImplicitSsl(implicit);
            }
            Listener listener = listeners.createListener();
            var servers = new FtpServerFactory();
            servers.addListener("default", listener);
            servers.setUserManager(users(folder.root()));
            var beforeFiling = new AtomicReference<BooleanSupplier>(() -> true);
            // the server empties the map when it stops
            var downloads = new Downloads(folder.root());
            servers.setFtplets(
                    new HashMap<>(
                            Map.of("filing", new Filing(beforeFiling), "downloads", downloads)));
            FtpServer server = servers.createServer();
            server.start();
            return new FtpSite(folder, server, listener, beforeFiling, downloads);
        } catch (FtpException e) {
            throw new IllegalStateException("the simulated FTP server does not start", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String host() {
        return HOST;
    }

    public int port() {
        return listener.getPort();
    }

    public String username() {
        return USERNAME;
    }

    public String password() {
        return PASSWORD;
    }

    /** An office uploads a file as careful programs do: under a temporary name, then renamed. */
    public void drop(String name, byte[] bytes) {
        var client = new FTPClient();
        client.setControlEncoding("UTF-8");
        try {
            client.connect(HOST, port());
            expect(client.login(USERNAME, PASSWORD), client);
            client.enterLocalPassiveMode();
            expect(client.setFileType(FTP.BINARY_FILE_TYPE), client);
            String uploading = "in/." + name + ".tmp";
            expect(client.storeFile(uploading, new ByteArrayInputStream(bytes)), client);
            expect(client.rename(uploading, "in/" + name), client);
            client.logout();
            client.disconnect();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asked while the gateway is moving a file away and before the server has moved it; the server
     * hangs up instead when the answer is false.
     */
    public void beforeFiling(BooleanSupplier goOn) {
        beforeFiling.set(goOn);
    }

    /** Told of each file before it is given to somebody. */
    public void beforeReading(Consumer<Path> told) {
        downloads.beforeReading = told;
    }

    /** How many files were given to somebody over a line that was not encrypted. */
    public int givenInTheClear() {
        return downloads.inTheClear.get();
    }

    /** Sees every download. */
    private static final class Downloads extends DefaultFtplet {

        private final Path home;
        private final AtomicInteger inTheClear = new AtomicInteger();
        private volatile Consumer<Path> beforeReading = file -> {};

        Downloads(Path home) {
            this.home = home;
        }

        @Override
        public FtpletResult onDownloadStart(FtpSession session, FtpRequest request) {
            if (!session.getDataConnection().isSecure()) {
                inTheClear.incrementAndGet();
            }
            beforeReading.accept(home.resolve(request.getArgument().replaceFirst("^/", "")));
            return null;
        }
    }

    /** Sees every renaming; uploads are renamed within {@code in}, the gateway moves out of it. */
    private static final class Filing extends DefaultFtplet {

        private final AtomicReference<BooleanSupplier> before;

        Filing(AtomicReference<BooleanSupplier> before) {
            this.before = before;
        }

        @Override
        public FtpletResult onRenameStart(FtpSession session, FtpRequest request) {
            boolean uploading = session.getRenameFrom().getName().startsWith(".");
            return uploading || before.get().getAsBoolean() ? null : FtpletResult.DISCONNECT;
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
        server.stop();
        folder.close();
    }

    /** TLS as this server; its key is kept in the folder. */
    public static SslConfiguration tls(TlsIdentity identity, Path folder) {
        var tls = new SslConfigurationFactory();
        tls.setKeystoreType("PKCS12");
        tls.setKeystoreFile(identity.keyStore(folder).toFile());
        tls.setKeystorePassword(identity.password());
        tls.setSslProtocol("TLSv1.2", "TLSv1.3");
        return tls.createSslConfiguration();
    }

    private static UserManager users(Path home) throws FtpException {
        var managers = new PropertiesUserManagerFactory();
        managers.setPasswordEncryptor(new ClearTextPasswordEncryptor());
        UserManager users = managers.createUserManager();
        var account = new BaseUser();
        account.setName(USERNAME);
        account.setPassword(PASSWORD);
        account.setHomeDirectory(home.toString());
        account.setAuthorities(
                List.of(new WritePermission(), new ConcurrentLoginPermission(20, 20)));
        users.save(account);
        return users;
    }

    private static void expect(boolean done, FTPClient client) throws IOException {
        if (!done) {
            throw new IOException("FTP: " + client.getReplyString());
        }
    }
}
