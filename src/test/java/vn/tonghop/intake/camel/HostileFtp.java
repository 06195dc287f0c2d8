package vn.tonghop.intake.camel;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.Authority;
import org.apache.ftpserver.ftplet.FileSystemView;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpFile;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.ssl.SslConfiguration;
import org.apache.ftpserver.usermanager.PropertiesUserManagerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.ConcurrentLoginPermission;
import org.apache.ftpserver.usermanager.impl.WritePermission;

/**
 * An FTP server that lists whatever names it likes and gives bytes for every one of them; of {@code
 * short.txt} one less than it states.
 */
final class HostileFtp implements AutoCloseable {

    private static final byte[] BYTES = Bench.bytes("invented");

    private final List<String> names;
    private final Set<String> moved = ConcurrentHashMap.newKeySet();
    private final Set<String> retrieved = ConcurrentHashMap.newKeySet();
    private final AtomicInteger looks = new AtomicInteger();
    private FtpServer server;
    private Listener listener;

    private HostileFtp(List<String> names) {
        this.names = names;
    }

    static HostileFtp listing(String... names) throws FtpException {
        var ftp = new HostileFtp(List.of(names));
        ftp.start(null);
        return ftp;
    }

    static HostileFtp overTls(SslConfiguration tls, String... names) throws FtpException {
        var ftp = new HostileFtp(List.of(names));
        ftp.start(tls);
        return ftp;
    }

    int port() {
        return listener.getPort();
    }

    /** The paths it was asked for. */
    Set<String> retrieved() {
        return retrieved;
    }

    /** How often its folder was listed. */
    int looks() {
        return looks.get();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void start(SslConfiguration tls) throws FtpException {
        var listeners = new ListenerFactory();
        listeners.setServerAddress("127.0.0.1");
        listeners.setPort(0);
        listeners.setSslConfiguration(tls);
        listener = listeners.createListener();
        var servers = new FtpServerFactory();
        servers.addListener("default", listener);
        var users = new PropertiesUserManagerFactory().createUserManager();
        var user = new BaseUser();
        user.setName("u");
        user.setPassword("p");
        user.setHomeDirectory("/");
        user.setAuthorities(
                List.<Authority>of(new WritePermission(), new ConcurrentLoginPermission(9, 9)));
        users.save(user);
        servers.setUserManager(users);
        servers.setFileSystem(any -> new View());
        server = servers.createServer();
        server.start();
    }

    private final class View implements FileSystemView {

        private String working = "/";

        @Override
        public FtpFile getHomeDirectory() {
            return new Entry("/", true);
        }

        @Override
        public FtpFile getWorkingDirectory() {
            return new Entry(working, true);
        }

        @Override
        public boolean changeWorkingDirectory(String directory) {
            working = absolute(directory);
            return true;
        }

        @Override
        public FtpFile getFile(String name) {
            String path = absolute(name);
            return new Entry(path, path.matches("/|/in/?|/\\.?|/done/?"));
        }

        @Override
        public boolean isRandomAccessible() {
            return false;
        }

        @Override
        public void dispose() {}

        private String absolute(String name) {
            String path = name.startsWith("/") ? name : working + "/" + name;
            return path.replaceAll("/\\./|//+", "/").replaceAll("(?<=.)/\\.?$", "");
        }
    }

    private final class Entry implements FtpFile {

        private final String path;
        private final boolean directory;

        Entry(String path, boolean directory) {
            this.path = path;
            this.directory = directory;
        }

        @Override
        public String getAbsolutePath() {
            return path;
        }

        @Override
        public String getName() {
            for (String name : names) {
                if (path.equals("/in/" + name)) {
                    return name;
                }
            }
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public boolean isHidden() {
            return false;
        }

        @Override
        public boolean isDirectory() {
            return directory;
        }

        @Override
        public boolean isFile() {
            return !directory;
        }

        @Override
        public boolean doesExist() {
            return !path.startsWith("/done/") && !moved.contains(path);
        }

        @Override
        public boolean isReadable() {
            return true;
        }

        @Override
        public boolean isWritable() {
            return true;
        }

        @Override
        public boolean isRemovable() {
            return true;
        }

        @Override
        public String getOwnerName() {
            return "u";
        }

        @Override
        public String getGroupName() {
            return "u";
        }

        @Override
        public int getLinkCount() {
            return 1;
        }

        @Override
        public long getLastModified() {
            return 1_700_000_000_000L;
        }

        @Override
        public boolean setLastModified(long time) {
            return false;
        }

        @Override
        public long getSize() {
            int more = path.endsWith("/short.txt") ? 1 : 0;
            return directory ? 0 : BYTES.length + more;
        }

        @Override
        public Object getPhysicalFile() {
            return path;
        }

        @Override
        public boolean mkdir() {
            return true;
        }

        @Override
        public boolean delete() {
            return moved.add(path);
        }

        @Override
        public boolean move(FtpFile destination) {
            return moved.add(path);
        }

        @Override
        public List<? extends FtpFile> listFiles() {
            looks.incrementAndGet();
            return path.equals("/in")
                    ? names.stream()
                            .map(n -> new Entry("/in/" + n, false))
                            .filter(Entry::doesExist)
                            .toList()
                    : List.of();
        }

        @Override
        public OutputStream createOutputStream(long offset) {
            return OutputStream.nullOutputStream();
        }

        @Override
        public InputStream createInputStream(long offset) {
            retrieved.add(path);
            return new ByteArrayInputStream(BYTES);
        }
    }
}
