package vn.tonghop.reply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An SMTP server that misbehaves as it is told: another answer than the usual one to a command, or
 * (empty answer) the connection is closed without one, or ({@code HANG}) none ever comes.
 */
public final class ScriptedMailServer implements AutoCloseable {

    public static final String HANG = "hang";

    private static final Map<String, String> USUAL =
            Map.of("HELLO", "220 scripted", "DATA", "354 go on");

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    private final Map<String, String> answers;
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();

    /**
     * @param answers by command: HELLO (the greeting), EHLO, AUTH, MAIL, RCPT, DATA, or "." for the
     *     end of the text; or by the whole line; may be changed while it runs
     */
    public ScriptedMailServer(Map<String, String> answers) throws IOException {
        this.answers = answers;
        var thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The texts that came to their end. */
    public List<String> bodies() {
        return bodies;
    }

    /** The lines that it was told outside of a text, oldest first. */
    public List<String> commands() {
        return commands;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // closed, by one side or the other
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = client.getOutputStream();
        if (!answered(in, out, "HELLO")) {
            return;
        }
        for (String line; (line = in.readLine()) != null; ) {
            commands.add(line);
            var command = line.split("[ :]")[0].toUpperCase();
            boolean goesOn = answered(in, out, answers.containsKey(line) ? line : command);
            if (!goesOn || command.equals("QUIT")) {
                return;
            }
            if (command.equals("DATA") && !answers.containsKey("DATA") && !text(in, out)) {
                return;
            }
        }
    }

    private boolean text(BufferedReader in, OutputStream out) throws IOException {
        var body = new StringBuilder();
        for (String line; (line = in.readLine()) != null && !line.equals("."); ) {
            body.append(line).append('\n');
        }
        bodies.add(body.toString());
        return answered(in, out, ".");
    }

    private boolean answered(BufferedReader in, OutputStream out, String command)
            throws IOException {
        var answer = answers.getOrDefault(command, USUAL.getOrDefault(command, "250 ok"));
        if (answer.equals(HANG)) {
            return in.readLine() != null;
        }
        if (!answer.isEmpty()) {
            say(out, answer);
        }
        return !answer.isEmpty();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
