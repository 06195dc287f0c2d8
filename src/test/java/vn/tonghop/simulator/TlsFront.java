package vn.tonghop.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * TLS before a mail server that has none: from the start, or when the client says STARTTLS (IMAP)
 * or STLS (POP3). Counts what was said before the line was encrypted.
 */
public final class TlsFront implements AutoCloseable {

    private final ServerSocket door;
    private final SSLContext tls;
    private final int behind;
    private final boolean fromTheStart;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<String> saidInTheClear = ConcurrentHashMap.newKeySet();

    private TlsFront(TlsIdentity identity, int behind, boolean fromTheStart) throws IOException {
        this.tls = identity.context();
        this.behind = behind;
        this.fromTheStart = fromTheStart;
        this.door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        thread(this::accept);
    }

    /** Encrypted from the first byte. */
    public static TlsFront before(int port, TlsIdentity identity) {
        return create(port, identity, true);
    }

    /** Encrypted when the client asks for it. */
    public static TlsFront startTlsBefore(int port, TlsIdentity identity) {
        return create(port, identity, false);
    }

    private static TlsFront create(int port, TlsIdentity identity, boolean fromTheStart) {
        try {
            return new TlsFront(identity, port, fromTheStart);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** The commands, without tags and arguments. */
    public Set<String> saidInTheClear() {
        return saidInTheClear;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                open.add(client);
                thread(() -> serve(client));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket client) {
        try (client;
                var server = new Socket("127.0.0.1", behind)) {
            open.add(server);
            Socket encrypted = fromTheStart ? encrypted(client) : upgraded(client, server);
            if (encrypted != null) {
                thread(() -> copy(server, encrypted));
                copy(encrypted, server);
            }
        } catch (IOException gone) {
            // as clients and servers do
        }
    }

    private Socket encrypted(Socket client) throws IOException {
        var secure = (SSLSocket) tls.getSocketFactory().createSocket(client, null, true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        return secure;
    }

    /** Line by line until the client wants TLS; null when it leaves before. */
    private Socket upgraded(Socket client, Socket server) throws IOException {
        InputStream fromClient = client.getInputStream();
        OutputStream toClient = client.getOutputStream();
        InputStream fromServer = server.getInputStream();
        toClient.write(line(fromServer));
        while (true) {
            byte[] line = line(fromClient);
            if (line.length == 0) {
                return null;
            }
            String[] words = new String(line, StandardCharsets.US_ASCII).strip().split(" ");
            String command = words[words[0].matches("[A-Z]+") ? 0 : 1].toUpperCase(Locale.ROOT);
            saidInTheClear.add(command);
            if (command.equals("STARTTLS") || command.equals("STLS")) {
                String ok = command.equals("STLS") ? "+OK\r\n" : words[0] + " OK\r\n";
                toClient.write(ok.getBytes(StandardCharsets.US_ASCII));
                return encrypted(client);
            }
            server.getOutputStream().write(line);
            answer(fromServer, toClient, words[0], command);
        }
    }

    /** Passes an answer on, with the offer of TLS among the capabilities. */
    private static void answer(InputStream from, OutputStream to, String tag, String command)
            throws IOException {
        String text;
        do {
            text = new String(line(from), StandardCharsets.US_ASCII);
            if (text.startsWith("* CAPABILITY")) {
                text = text.strip() + " STARTTLS\r\n";
            } else if (command.equals("CAPA") && text.strip().equals(".")) {
                text = "STLS\r\n.\r\n";
            }
            to.write(text.getBytes(StandardCharsets.US_ASCII));
        } while (!text.isEmpty()
                && !text.startsWith(tag + " ")
                && !text.startsWith("-ERR")
                && !(command.equals("CAPA") ? text.endsWith("\r\n.\r\n") : text.startsWith("+OK")));
    }

    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b; (b = in.read()) >= 0; ) {
            line.write(b);
            if (b == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // the other side left
        }
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "tls-front");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
