package vn.tonghop.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A POP3 server with a will of its own: it gives the UIDLs it is told to, or none, and withholds a
 * mail when it is told to. One account, {@code u} and {@code p}.
 */
public final class PopServer implements AutoCloseable {

    /** A mail as this server has it. */
    private record Held(String uidl, byte[] bytes, boolean withheld) {}

    private final ServerSocket door;
    private final List<Held> mails = new CopyOnWriteArrayList<>();
    private final List<String> given = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean uidls = true;

    private PopServer() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        thread(this::accept);
    }

    public static PopServer start() {
        try {
            return new PopServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    public PopServer withoutUidls() {
        uidls = false;
        return this;
    }

    public void add(String uidl, String mail) {
        mails.add(new Held(uidl, bytes(mail), false));
    }

    /** One that is listed and never given. */
    public void addWithheld(String uidl) {
        mails.add(new Held(uidl, bytes("Subject: x\n\nx"), true));
    }

    /** It still is there and is given from now on. */
    public void giveWithheld(String mail) {
        mails.replaceAll(m -> m.withheld ? new Held(m.uidl, bytes(mail), false) : m);
    }

    public void remove(String uidl) {
        mails.removeIf(m -> m.uidl.equals(uidl));
    }

    /** UIDLs of the mails that were fetched, in that order. */
    public List<String> given() {
        return given;
    }

    public int held() {
        return mails.size();
    }

    private static byte[] bytes(String mail) {
        return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
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
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = client.getOutputStream();
            var session = new Session(List.copyOf(mails), out);
            session.say("+OK ready");
            for (String line; (line = in.readLine()) != null; ) {
                if (!session.answer(line.split(" "))) {
                    return;
                }
            }
        } catch (IOException gone) {
            // as clients do
        }
    }

    /** What one client sees: the maildrop as it was when it came (RFC 1939, section 3). */
    private final class Session {

        private final List<Held> seen;
        private final OutputStream out;
        private final List<Held> deleted = new CopyOnWriteArrayList<>();

        Session(List<Held> seen, OutputStream out) {
            this.seen = seen;
            this.out = out;
        }

        boolean answer(String[] words) throws IOException {
            switch (words[0].toUpperCase(Locale.ROOT)) {
                case "CAPA" -> say("+OK\r\nUSER" + (uidls ? "\r\nUIDL" : "") + "\r\n.");
                case "USER", "NOOP", "RSET" -> say("+OK");
                case "PASS" -> say(words[1].equals("p") ? "+OK" : "-ERR no");
                case "STAT" -> say("+OK " + seen.size() + " 1");
                case "LIST" -> list(false, words);
                case "UIDL" -> {
                    if (uidls) {
                        list(true, words);
                    } else {
                        say("-ERR not here");
                    }
                }
                case "RETR" -> retrieve(seen.get(Integer.parseInt(words[1]) - 1));
                case "TOP" -> say("-ERR not here");
                case "DELE" -> {
                    deleted.add(seen.get(Integer.parseInt(words[1]) - 1));
                    say("+OK");
                }
                case "QUIT" -> {
                    mails.removeAll(deleted);
                    say("+OK");
                    return false;
                }
                default -> say("-ERR what?");
            }
            return true;
        }

        private void list(boolean uidl, String[] words) throws IOException {
            if (words.length == 2) {
                int number = Integer.parseInt(words[1]);
                say("+OK " + line(number, uidl));
                return;
            }
            say("+OK");
            for (int i = 1; i <= seen.size(); i++) {
                say(line(i, uidl));
            }
            say(".");
        }

        private String line(int number, boolean uidl) {
            Held mail = seen.get(number - 1);
            return number + " " + (uidl ? mail.uidl : mail.bytes.length);
        }

        private void retrieve(Held mail) throws IOException {
            if (mail.withheld) {
                say("-ERR the mail is damaged");
                return;
            }
            given.add(mail.uidl);
            say("+OK");
            out.write(mail.bytes);
            say("\r\n.");
        }

        void say(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "pop-server");
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
