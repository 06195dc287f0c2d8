package vn.tonghop.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The way to a server, which can be cut and mended: seen from the gateway the server goes away with
 * all its connections and comes back at the same port. What was on its way is lost.
 */
public final class Wire implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final int server;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door;

    private Wire(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getByName(HOST));
        this.port = door.getLocalPort();
        accept(door);
    }

    /** To the server at this port of this machine. */
    public static Wire to(int server) {
        try {
            return new Wire(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the gateway finds the server. */
    public int port() {
        return port;
    }

    public synchronized void cut() {
        close(door);
        open.forEach(Wire::close);
        open.clear();
    }

    public synchronized void mend() {
        try {
            if (door.isClosed()) {
                var again = new ServerSocket();
                again.setReuseAddress(true);
                again.bind(new InetSocketAddress(HOST, port));
                door = again;
                accept(again);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
    }

    private void accept(ServerSocket here) {
        thread(
                () -> {
                    while (!here.isClosed()) {
                        Socket client = here.accept();
                        Socket behind = new Socket(HOST, server);
                        open.add(client);
                        open.add(behind);
                        if (here.isClosed()) {
                            cut();
                        }
                        thread(() -> copy(client, behind));
                        thread(() -> copy(behind, client));
                    }
                });
    }

    private void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // cut, or one of the two has gone
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void thread(Work work) {
        var thread =
                new Thread(
                        () -> {
                            try {
                                work.run();
                            } catch (IOException closed) {
                                // cut
                            }
                        },
                        "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable what) {
        try {
            what.close();
        } catch (Exception e) {
            // it is closed
        }
    }
}
