package vn.tonghop.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to the test's database that can be cut: what is open breaks, what comes is refused. */
public final class CutOff implements AutoCloseable {

    private final ServerSocket door;
    private final String host;
    private final int port;
    private final TestDatabase.Address behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private CutOff(TestDatabase.Address behind) throws IOException {
        this.behind = behind;
        URI server = URI.create(behind.url().substring("jdbc:".length()));
        this.host = server.getHost();
        this.port = server.getPort() < 0 ? 5432 : server.getPort();
        this.door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        thread(this::accept);
    }

    public static CutOff before(TestDatabase.Address database) {
        try {
            return new CutOff(database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same schema, over this line. */
    public TestDatabase.Address address() {
        String url = behind.url().replaceFirst("//[^/]+/", "//127.0.0.1:" + door.getLocalPort() + "/");
        return new TestDatabase.Address(url, behind.user(), behind.password());
    }

    public void cut() {
        cut = true;
        open.forEach(CutOff::hangUp);
    }

    public void mend() {
        cut = false;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                if (cut) {
                    hangUp(client);
                } else {
                    thread(() -> pass(client));
                }
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void pass(Socket client) {
        try (client;
                var server = new Socket(host, port)) {
            open.add(client);
            open.add(server);
            thread(() -> copy(server, client));
            copy(client, server);
        } catch (IOException gone) {
            // as connections do
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // the other side left
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "cut-off");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
