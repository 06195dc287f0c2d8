package vn.tonghop.intake.camel;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import vn.tonghop.bench.ProcessorWatch;
import vn.tonghop.simulator.Dovecot;
import vn.tonghop.simulator.OpenSsh;
import vn.tonghop.simulator.Somebody;
import vn.tonghop.simulator.Vsftpd;

/**
 * Durable intake beside programs that fetch: the same mails and files, the same servers, in turn.
 * No test; {@code docs/benchmarks/intake.sh} calls it.
 */
final class IntakeBench {

    private static final int SIZE = 75_000;

    /** Mails a gateway has taken that "has been at work". */
    private static final int WARM = 4_000;

    private final Path work;
    private final int items;
    private final int rounds;

    /** The one side to run, to look into it; empty: all. */
    private final String only;

    private IntakeBench(Path work, int items, int rounds, String only) {
        this.only = only;
        this.work = work;
        this.items = items;
        this.rounds = rounds;
    }

    /** Takes a folder for what is fetched, how many mails and files, rounds, and what to do. */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var bench =
                new IntakeBench(
                        Path.of(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        arguments.length > 4 ? arguments[4] : "");
        System.out.println("| | side | s | per s | ratio |");
        System.out.println("|---|---|---:|---:|---:|");
        for (String what : arguments[3].split(",")) {
            switch (what) {
                case "mail" -> bench.mails();
                case "ftp" -> bench.ftp();
                default -> bench.sftp();
            }
        }
        System.exit(0);
    }

    /** One way to do it; what it returns is how long it took, in seconds. */
    private interface Side {
        double run() throws Exception;
    }

    private void mails() throws Exception {
        try (var dovecot = Dovecot.start();
                var yesterdays = Dovecot.start()) {
            deliver(dovecot, 0, items);
            deliver(yesterdays, items, items + WARM);
            var sides = new LinkedHashMap<String, Side>();
            sides.put("mbsync", () -> mbsync(dovecot));
            sides.put("getmail", () -> getmail(dovecot));
            sides.put("gateway, just started", () -> gateway(dovecot, null));
            sides.put("gateway, at work", () -> gateway(dovecot, yesterdays));
            compare("mails of 75 KB, IMAP", sides);
        }
    }

    private static void deliver(Dovecot server, int first, int end) {
        for (int from = first; from < end; from += 100) {
            server.deliver(
                    IntStream.range(from, Math.min(end, from + 100))
                            .mapToObj(IntakeBench::mail)
                            .toList());
        }
    }

    private void ftp() throws Exception {
        try (var ftp = Vsftpd.start()) {
            String url = "ftp://" + ftp.username() + ":" + ftp.password() + "@" + ftp.host();
            var sides = new LinkedHashMap<String, Side>();
            sides.put(
                    "lftp mirror",
                    () ->
                            lftp(
                                    ftp.root(),
                                    url.replace("vanphong@", "vanphong%40") + ":" + ftp.port(),
                                    ""));
            sides.put(
                    "gateway",
                    () ->
                            drops(
                                    ftp.root(),
                                    "ftp",
                                    """
                                    host: %s
                                    port: %d
                                    username: %s
                                    password: "{{env:BENCH_PASSWORD}}"
                                    """
                                            .formatted(ftp.host(), ftp.port(), ftp.username())));
            compare("files of 75 KB, FTP", sides);
        }
    }

    private void sftp() throws Exception {
        try (var ssh = OpenSsh.start()) {
            var sides = new LinkedHashMap<String, Side>();
            String connect =
                    "set sftp:connect-program \"ssh -a -x -i %s -o UserKnownHostsFile=%s\"; "
                            .formatted(ssh.clientKey(), ssh.knownHosts());
            String url = "sftp://%s:@%s:%d".formatted(ssh.username(), ssh.host(), ssh.port());
            sides.put("lftp mirror", () -> lftp(ssh.root(), url + ssh.root(), connect));
            sides.put(
                    "gateway",
                    () ->
                            drops(
                                    ssh.root(),
                                    "sftp",
                                    """
                                    host: %s
                                    port: %d
                                    username: %s
                                    privateKeyFile: %s
                                    knownHosts: %s
                                    """
                                            .formatted(
                                                    ssh.host(),
                                                    ssh.port(),
                                                    ssh.username(),
                                                    ssh.clientKey(),
                                                    ssh.knownHosts())));
            compare("files of 75 KB, SFTP", sides);
        }
    }

    private void compare(String what, Map<String, Side> all) throws Exception {
        var sides = new LinkedHashMap<>(all);
        sides.keySet().removeIf(side -> !only.isEmpty() && !only.equals(side));
        var seconds = new LinkedHashMap<String, double[]>();
        sides.keySet().forEach(s -> seconds.put(s, new double[rounds]));
        for (int round = 0; round < rounds; round++) {
            for (var side : sides.entrySet()) {
                clear();
                seconds.get(side.getKey())[round] = side.getValue().run();
                System.err.printf(
                        "%s, %s: %.2f s%n", what, side.getKey(), seconds.get(side.getKey())[round]);
            }
        }
        double first = 0;
        for (var side : seconds.entrySet()) {
            double[] sorted = side.getValue().clone();
            Arrays.sort(sorted);
            double median = sorted[sorted.length / 2];
            first = first == 0 ? median : first;
            System.out.printf(
                    "| %d %s | %s | %.2f | %.0f | %.2f |%n",
                    items, what, side.getKey(), median, items / median, first / median);
        }
    }

    private double mbsync(Dovecot server) throws Exception {
        Path config =
                Files.writeString(
                        work.resolve("mbsyncrc"),
                        """
                        IMAPAccount bench
                        Host %1$s
                        Port %2$d
                        User %3$s
                        Pass %4$s
                        SSLType None
                        AuthMechs LOGIN

                        IMAPStore far
                        Account bench

                        MaildirStore near
                        Path %5$s/
                        Inbox %5$s/inbox

                        Channel bench
                        Far :far:
                        Near :near:
                        Patterns INBOX
                        Sync Pull New
                        Create Near
                        SyncState *
                        """
                                .formatted(
                                        server.host(),
                                        server.imapPort(),
                                        server.username(),
                                        server.password(),
                                        work.resolve("near")));
        Files.createDirectories(work.resolve("near"));
        server.markAll(false);
        double seconds = timed("mbsync", "-q", "-c", config.toString(), "bench");
        expect(count(work.resolve("near")));
        return seconds;
    }

    private double getmail(Dovecot server) throws Exception {
        Path folder = Files.createDirectories(work.resolve("getmail"));
        for (String name : List.of("cur", "new", "tmp")) {
            Files.createDirectories(folder.resolve("mail").resolve(name));
        }
        Files.writeString(
                folder.resolve("rc"),
                """
                [retriever]
                type = SimpleIMAPRetriever
                server = %s
                port = %d
                username = %s
                password = %s
                [destination]
                type = Maildir
                path = %s/
                [options]
                read_all = true
                delete = false
                verbose = 0
                """
                        .formatted(
                                server.host(),
                                server.imapPort(),
                                server.username(),
                                server.password(),
                                folder.resolve("mail")));
        server.markAll(false);
        // "waiting child pid … timed out": it gives up by itself when the disk keeps it waiting
        for (int time = 1; ; time++) {
            try {
                double seconds =
                        timed("getmail", "--getmaildir", folder.toString(), "--rcfile", "rc");
                expect(count(folder.resolve("mail")));
                return seconds;
            } catch (IllegalStateException gaveUp) {
                System.err.println(gaveUp.getMessage());
                if (time == 3) {
                    throw gaveUp;
                }
                empty(folder.resolve("mail"));
                for (String name : List.of("cur", "new", "tmp")) {
                    Files.createDirectories(folder.resolve("mail").resolve(name));
                }
            }
        }
    }

    private double lftp(Path root, String url, String settings) throws Exception {
        fill(root);
        double seconds =
                timed(
                        "lftp",
                        "-c",
                        settings
                                + "set net:max-retries 1; open "
                                + url
                                + "; mirror in "
                                + work.resolve("lftp"));
        expect(count(work.resolve("lftp")));
        return seconds;
    }

    /**
     * From the moment the mails are unread until all are kept and marked as read.
     *
     * @param before a mailbox that is read first and not counted, as by a gateway that has been at
     *     work; or null
     */
    private double gateway(Dovecot server, Dovecot before) throws Exception {
        server.markAll(true);
        try (var bench = Bench.create()) {
            bench.set("BENCH_PASSWORD", server.password())
                    .file("sources/bench.yaml", mailbox("bench", server));
            if (before != null) {
                before.markAll(false);
                bench.file("sources/before.yaml", mailbox("before", before));
            }
            bench.startDurable();
            int known = before == null ? 0 : before.held();
            kept(bench, before == null ? server : before, known);
            var watch = new ProcessorWatch();
            server.markAll(false);
            kept(bench, server, known + items);
            return watched(watch);
        }
    }

    private static void kept(Bench bench, Dovecot server, int deliveries) {
        await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofMinutes(20))
                .until(() -> bench.count("delivery") == deliveries && server.unseen() == 0);
    }

    private static String mailbox(String name, Dovecot server) {
        return """
               - route:
                   id: source.mail.%s
                   from:
                     uri: kamelet:report-mailbox-source
                     parameters:
                       host: %s
                       port: %d
                       security: imap
                       username: %s
                       password: "{{env:BENCH_PASSWORD}}"
                       every: 1s
                     steps:
                       - to: direct:intake.receive
               """
                .formatted(name, server.host(), server.imapPort(), server.username());
    }

    /** From the moment the files are there until all are kept and moved away. */
    private double drops(Path root, String channel, String parameters) throws Exception {
        try (var bench = Bench.create()) {
            bench.set("BENCH_PASSWORD", "vanphong@example.vn")
                    .file(
                            "sources/bench.yaml",
                            """
                            - route:
                                id: source.%1$s.bench
                                from:
                                  uri: kamelet:report-%1$s-source
                                  parameters:
                            %2$s
                                    every: 1s
                                    quiet: %3$s
                                  steps:
                                    - to: direct:intake.receive
                            """
                                    .formatted(
                                            channel,
                                            parameters.stripTrailing().indent(8).stripTrailing(),
                                            System.getProperty("quiet", "5000")))
                    .startDurable();
            var watch = new ProcessorWatch();
            fill(root);
            await().pollInterval(Duration.ofMillis(50))
                    .atMost(Duration.ofMinutes(60))
                    .until(
                            () ->
                                    bench.count("delivery") == items
                                            && count(root.resolve("in")) == 0);
            return watched(watch);
        }
    }

    private void fill(Path root) throws IOException {
        for (String name : List.of("in", "done")) {
            empty(root.resolve(name));
        }
        for (int i = 0; i < items; i++) {
            Path uploading = root.resolve("in/.uploading");
            Files.write(uploading, content(i));
            Files.move(uploading, root.resolve("in/báo cáo " + i + ".pdf"));
        }
    }

    private double timed(String... command) throws Exception {
        Somebody.owns(work);
        long begin = System.nanoTime();
        var process =
                new ProcessBuilder(Somebody.command(List.of(command)))
                        .directory(work.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(work.resolve("said").toFile())
                        .start();
        if (!process.waitFor(20, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    command[0] + ": " + Files.readString(work.resolve("said")));
        }
        return seconds(begin);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Says on the side what of it the gateway's own JVM took of the processor. */
    private static double watched(ProcessorWatch watch) {
        double seconds = watch.seconds();
        System.err.println(watch);
        return seconds;
    }

    private void expect(int found) {
        if (found != items) {
            throw new IllegalStateException(found + " of " + items);
        }
    }

    /** The mails or files below a folder, not what a program keeps for itself. */
    private static int count(Path folder) throws IOException {
        try (var entries = Files.walk(folder)) {
            return (int)
                    entries.filter(Files::isRegularFile)
                            .filter(f -> !f.getFileName().toString().startsWith("."))
                            .count();
        }
    }

    private void clear() throws IOException {
        for (String name : List.of("near", "getmail", "lftp")) {
            if (Files.exists(work.resolve(name))) {
                empty(work.resolve(name));
                Files.delete(work.resolve(name));
            }
        }
    }

    private static void empty(Path folder) throws IOException {
        try (var entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                if (!entry.equals(folder)) {
                    Files.delete(entry);
                }
            }
        }
    }

    private static byte[] content(int i) {
        var bytes = new byte[SIZE];
        new Random(i).nextBytes(bytes);
        return bytes;
    }

    /** 75 KB with its line ends and headers. */
    private static byte[] mail(int i) {
        var attached = new byte[54_000];
        new Random(i).nextBytes(attached);
        return Bench.bytes(
                """
                From: vanphong%1$d@xa%1$d.example.vn
                To: baocao@tonghop.example.vn
                Subject: Bao cao so %1$d (invented)
                Date: Mon, 20 Nov 2023 08:00:00 +0700
                Message-ID: <%1$d@invented.example.vn>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b%1$d"

                --b%1$d
                Content-Type: text/plain; charset=UTF-8

                Kinh gui bao cao.
                --b%1$d
                Content-Type: application/pdf
                Content-Disposition: attachment; filename="bao-cao-%1$d.pdf"
                Content-Transfer-Encoding: base64

                %2$s
                --b%1$d--
                """
                        .formatted(
                                i,
                                Base64.getMimeEncoder(76, new byte[] {'\n'})
                                        .encodeToString(attached))
                        .replace("\n", "\r\n"));
    }
}
