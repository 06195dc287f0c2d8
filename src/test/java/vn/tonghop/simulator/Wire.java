package vn.tonghop.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A wire to a server that can be cut and mended: cut, nobody answers at its port and what was open
 * breaks off, as when the server is stopped; mended, it is the same port again.
 */
public final class Wire implements AutoCloseable {

    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket listening;
    private final int port;
    private volatile boolean silent;

    private Wire(int target) throws IOException {
        this.target = target;
        this.listening = listen(0);
        this.port = listening.getLocalPort();
        begin();
    }

    /** To a server of this machine. */
    public static Wire to(int target) {
        try {
            return new Wire(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    private static ServerSocket listen(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        return socket;
    }

    private void begin() {
        ServerSocket here = listening;
        daemon(
                () -> {
                    while (!here.isClosed()) {
                        Socket caller = here.accept();
                        open.add(caller);
                        if (!silent) {
                            join(caller);
                        }
                    }
                });
    }

    private void join(Socket caller) throws IOException {
        var server = new Socket("127.0.0.1", target);
        open.add(server);
        copy(caller, server);
        copy(server, caller);
    }

    private void copy(Socket from, Socket to) {
        daemon(
                () -> {
                    try (from;
                            to;
                            InputStream in = from.getInputStream();
                            OutputStream out = to.getOutputStream()) {
                        in.transferTo(out);
                    } finally {
                        open.remove(from);
                        open.remove(to);
                    }
                });
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        var thread =
                new Thread(
                        () -> {
                            try {
                                work.run();
                            } catch (IOException cut) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "wire");
        thread.setDaemon(true);
        thread.start();
    }

    /** The server is gone. */
    public void cut() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
            open.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server is there again. */
    public void mend() {
        try {
            silent = false;
            listening = listen(port);
            begin();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever calls from now on gets no answer. */
    public void silence() {
        silent = true;
    }

    @Override
    public void close() {
        cut();
    }
}
