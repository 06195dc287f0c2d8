package vn.tonghop.reading;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import vn.tonghop.report.Box;

/**
 * A worker whose parsers do what the worst document could make them do. The document says which; all
 * others are read as always.
 */
final class HostileWorker {

    private HostileWorker() {}

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
                case "!hang" -> hang();
                case "!memory" -> fillMemory();
                case "!garbage" -> print("no answer of any kind");
                case "!long" -> print("\u0005\u007f\u007f\u007f\u007f");
                case "!json" -> print("\u0005\u0000\u0000\u0000\u0002{}");
                case "!pages" -> pages(Integer.parseInt(words[1]), Long.parseLong(words[2]));
                case "!program" -> startProgram();
                case "!chatter" -> chatter();
                case "!pid" -> throw new IllegalStateException("pid");
                default -> {
                    return honest.read(fileName, bytes);
                }
            }
            return honest.read(fileName, "đọc được".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<byte[]> picture(
                String fileName, byte[] bytes, String annex, int page, Box area) {
            if (new String(bytes, StandardCharsets.UTF_8).equals("!crash")) {
                Runtime.getRuntime().halt(139);
            }
            return honest.picture(fileName, bytes, annex, page, area);
        }

        private static void hang() {
            while (true) {
                // heeds no interrupt
                Thread.onSpinWait();
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
                pause(millis);
            }
        }

        private static void pause(long millis) {
            long until = System.nanoTime() + millis * 1_000_000;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
        }

        private static void startProgram() {
            try {
                new ProcessBuilder("sleep", "600").start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            hang();
        }

        private static void chatter() {
            for (int i = 0; i < 200_000; i++) {
                System.out.println("a parser prints what it likes, to standard output too");
            }
            System.out.print("x".repeat(5_000_000));
        }
    }
}
