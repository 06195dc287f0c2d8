package vn.tonghop.reading;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import vn.tonghop.report.Box;

/**
 * A worker whose parsers do what the worst document could make them do. The document says which;
 * all others are read as always.
 */
final class HostileWorker {

    private static final int MEGABYTES = 64;

    private HostileWorker() {}

    /** A reading whose workers do what the document says. */
    static Reading reading(Limits limits, int workers, int documents) {
        return new Reading(
                limits,
                new WorkerSettings(workers, MEGABYTES, documents),
                WorkerCommand.ofThisProgram(MEGABYTES, HostileWorker.class.getName()));
    }

    public static void main(String[] arguments) {
        Worker.serve(HostileWork::new);
    }

    private static final class HostileWork implements Worker.Work {

        private final Worker.Work honest;
        private final Patience patience;

        private HostileWork(Limits limits, Patience patience) {
            this.honest = new DocumentWork(limits, patience);
            this.patience = patience;
        }

        @Override
        public Readout read(String fileName, byte[] bytes) {
            var words = new String(bytes, StandardCharsets.UTF_8).split(" ");
            switch (words[0]) {
                case "!crash" -> Runtime.getRuntime().halt(139);
                case "!told" -> Runtime.getRuntime().halt(143);
                case "!burn" -> burn();
                case "!memory" -> fillMemory();
                case "!garbage" -> print("no answer of any kind");
                case "!long" -> print("\u0005\u007f\u007f\u007f\u007f");
                case "!json" -> print("\u0005\u0000\u0000\u0000\u0002{}");
                case "!pages" -> pages(Integer.parseInt(words[1]), Long.parseLong(words[2]));
                case "!crash-once" -> crashOnce(Path.of(words[1]));
                case "!program" -> startProgram(Path.of(words[1]));
                case "!chatter" -> chatter();
                case "!pid" -> {
                    return said(fileName, Long.toString(ProcessHandle.current().pid()));
                }
                case "!environment" -> {
                    return said(fileName, String.join(" ", System.getenv().keySet()));
                }
                case "!folder" -> {
                    return said(fileName, temporaryFile());
                }
                default -> {
                    return honest.read(fileName, bytes);
                }
            }
            return said(fileName, "đọc được");
        }

        private Readout said(String fileName, String text) {
            return honest.read(fileName, text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<byte[]> picture(
                String fileName, byte[] bytes, String annex, int page, Box area) {
            switch (new String(bytes, StandardCharsets.UTF_8)) {
                case "!crash" -> Runtime.getRuntime().halt(139);
                case "!burn" -> burn();
                default -> {
                    return honest.picture(fileName, bytes, annex, page, area);
                }
            }
            return honest.picture(fileName, bytes, annex, page, area);
        }

        /** Heeds no interrupt. */
        private static void burn() {
            while (true) {
                Thread.onSpinWait();
            }
        }

        private static void hang() {
            while (true) {
                LockSupport.parkNanos(1_000_000_000);
            }
        }

        private static void fillMemory() {
            var kept = new ArrayList<byte[]>();
            while (true) {
                kept.add(new byte[1_000_000]);
            }
        }

        /** Past the frames, as native code may. */
        private static void print(String text) {
            try (var out = new FileOutputStream(FileDescriptor.out)) {
                out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            hang();
        }

        private void pages(int count, long millis) {
            for (int i = 0; i < count; i++) {
                patience.forOnePictureMore();
                LockSupport.parkNanos(millis * 1_000_000);
            }
        }

        private static void crashOnce(Path mark) {
            if (mark.toFile().exists()) {
                return;
            }
            write(mark, "");
            Runtime.getRuntime().halt(139);
        }

        private static void startProgram(Path pid) {
            try {
                var program = new ProcessBuilder("sleep", "600").start();
                write(pid, Long.toString(program.pid()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            hang();
        }

        private static String temporaryFile() {
            try {
                return java.nio.file.Files.createTempFile("parser", ".tmp").toString();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void write(Path file, String text) {
            try {
                // appears at once and whole
                var beside = file.resolveSibling(file.getFileName() + ".new");
                java.nio.file.Files.writeString(beside, text);
                java.nio.file.Files.move(beside, file);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void chatter() {
            for (int i = 0; i < 200_000; i++) {
                System.out.println("a parser prints what it likes, to standard output too");
            }
            System.out.print("x".repeat(5_000_000));
        }
    }
}
