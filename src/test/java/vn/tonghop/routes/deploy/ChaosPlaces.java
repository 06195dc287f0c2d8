package vn.tonghop.routes.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import vn.tonghop.simulator.Enclosure;
import vn.tonghop.simulator.FtpSite;
import vn.tonghop.simulator.MailServer;
import vn.tonghop.simulator.SftpSite;
import vn.tonghop.simulator.Wire;

/** Thirty places that documents come from, and the servers behind them, which can be cut off. */
final class ChaosPlaces implements AutoCloseable {

    private static final String FILE =
            """
            - route:
                id: %s
                from:
                  uri: kamelet:report-%s-source
                  parameters:
            %s
                    every: 300ms
                  steps:
                    - to: direct:intake.receive
            """;

    /**
     * One of them.
     *
     * @param text of its route file
     */
    record Place(String name, String id, String text, Drop drop) {

        /** Another text that means the same. */
        String changed(int round) {
            return text + "# saved for the " + round + ". time\n";
        }
    }

    /** Somebody sends a document. */
    interface Drop {
        void document(String name, String text);
    }

    private final Path folder;
    private final FtpSite ftp = FtpSite.start();
    private final SftpSite sftp = SftpSite.start();
    private final List<MailServer> mailboxes =
            IntStream.range(0, 4).mapToObj(i -> MailServer.start()).toList();
    private final List<Wire> wires = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    ChaosPlaces(Path folder) {
        this.folder = folder;
        IntStream.range(0, 18).forEach(this::folder);
        Wire toFtp = wire(ftp.port());
        IntStream.range(0, 4).forEach(i -> ftp(i, toFtp.port()));
        Wire toSftp = wire(sftp.port());
        IntStream.range(0, 4).forEach(i -> sftp(i, toSftp.port()));
        mailboxes.forEach(m -> mailbox(m, wire(m.imapPort()).port()));
    }

    /**
     * From now on the FTP server hangs up on every third move: the document is kept by then, and
     * nobody has told its source.
     */
    void hangUpNowAndThen(boolean hangsUp) {
        var moves = new AtomicInteger();
        ftp.beforeFiling(() -> !hangsUp || moves.incrementAndGet() % 3 != 0);
    }

    List<Place> all() {
        return places;
    }

    List<Wire> wires() {
        return wires;
    }

    /** Settings that the files name. */
    static final List<String> SECRETS = List.of("CHAOS_FTP", "CHAOS_SFTP", "CHAOS_MAIL");

    String secret(String name) {
        return switch (name) {
            case "CHAOS_FTP" -> ftp.password();
            case "CHAOS_SFTP" -> sftp.password();
            default -> mailboxes.get(0).password();
        };
    }

    /** What nobody has taken yet, anywhere. */
    int waiting() {
        int waiting = mailboxes.stream().mapToInt(MailServer::unseen).sum();
        for (Path root : List.of(folder, ftp.root(), sftp.root())) {
            try (var files = Files.walk(root)) {
                waiting +=
                        (int)
                                files.filter(f -> f.getParent().endsWith("in"))
                                        .filter(f -> f.toString().endsWith(".txt"))
                                        .count();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return waiting;
    }

    @Override
    public void close() {
        wires.forEach(Wire::close);
        mailboxes.forEach(MailServer::close);
        ftp.close();
        sftp.close();
    }

    private Wire wire(int server) {
        Wire wire = Wire.to(server);
        wires.add(wire);
        return wire;
    }

    private void folder(int i) {
        Path in = drop(folder, "f" + i);
        add("folder-" + i, "folder", "directory: \"%s\"\nquiet: 50".formatted(in), files(in));
    }

    private void ftp(int i, int port) {
        Path in = drop(ftp.root(), "s" + i);
        add("ftp-" + i, "ftp", remote(i, port, ftp.username(), "CHAOS_FTP"), files(in));
    }

    private void sftp(int i, int port) {
        // the key of the server is known by its port: this way there is another one
        Path keys = folder.resolve("known_hosts_" + i);
        write(keys, read(sftp.knownHosts()).replaceFirst("]:\\d+", "]:" + port));
        Path in = drop(sftp.root(), "s" + i);
        String more = remote(i, port, sftp.username(), "CHAOS_SFTP");
        add("sftp-" + i, "sftp", more + "\nknownHosts: \"" + keys + '"', files(in));
    }

    private static String remote(int i, int port, String username, String secret) {
        return """
               host: 127.0.0.1
               port: %d
               username: %s
               password: "{{env:%s}}"
               directory: s%d/in
               quiet: 50"""
                .formatted(port, username, secret, i);
    }

    private void mailbox(MailServer mail, int port) {
        String text =
                """
                host: 127.0.0.1
                port: %d
                security: imap
                username: %s
                password: "{{env:CHAOS_MAIL}}\""""
                        .formatted(port, mail.username());
        int i = mailboxes.indexOf(mail);
        add(
                "mail-" + i,
                "mailbox",
                text,
                (name, document) ->
                        mail.send(
                                "vanphong@xa" + i + ".example.vn",
                                name,
                                new Enclosure(name, document.getBytes())));
    }

    private void add(String name, String kind, String parameters, Drop drop) {
        String id = "source." + kind + "." + name;
        String text = FILE.formatted(id, kind, parameters.indent(8).stripTrailing());
        places.add(new Place(name, id, text, drop));
    }

    private static Drop files(Path in) {
        return (name, text) -> {
            Path uploading = in.resolve("." + name);
            write(uploading, text);
            try {
                Files.move(uploading, in.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static Path drop(Path root, String name) {
        try {
            for (String one : List.of("in", "done", "failed")) {
                Files.createDirectories(root.resolve(name).resolve(one));
            }
            return root.resolve(name).resolve("in");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
