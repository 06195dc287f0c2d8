package vn.tonghop.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToDoubleFunction;

/** One side of a comparison as the benchmark sees it: something that can be done once more. */
interface BenchSide extends AutoCloseable {

    /** Seconds by the clock, and of the processor. */
    record Seconds(double wall, double processor) {

        /** Of each the one in the middle. */
        static Seconds median(List<Seconds> all) {
            return new Seconds(middle(all, Seconds::wall), middle(all, Seconds::processor));
        }

        private static double middle(List<Seconds> all, ToDoubleFunction<Seconds> of) {
            return all.stream().mapToDouble(of).sorted().toArray()[all.size() / 2];
        }
    }

    /**
     * @throws IllegalStateException when it failed, or took longer than two minutes
     */
    Seconds once() throws IOException, InterruptedException;

    @Override
    default void close() {}

    /**
     * Takes turns.
     *
     * @return the medians, one for each side
     */
    static List<Seconds> compare(int warm, int rounds, BenchSide... sides)
            throws IOException, InterruptedException {
        var times = Arrays.stream(sides).map(s -> new ArrayList<Seconds>()).toList();
        for (int round = -warm; round < rounds; round++) {
            for (int side = 0; side < sides.length; side++) {
                var seconds = sides[side].once();
                if (round >= 0) {
                    times.get(side).add(seconds);
                }
            }
        }
        return times.stream().map(Seconds::median).toList();
    }

    /** A {@link BenchRound} in its own JVM, which stays. */
    static BenchSide process(List<String> command) throws IOException {
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var in = new BufferedReader(new InputStreamReader(process.getInputStream()));
        Writer out = process.outputWriter(StandardCharsets.UTF_8);
        return new BenchSide() {
            @Override
            public Seconds once() throws IOException, InterruptedException {
                out.write("\n");
                out.flush();
                String[] said = line().split(" ");
                return new Seconds(Long.parseLong(said[0]) / 1e9, Long.parseLong(said[1]) / 1e9);
            }

            private String line() throws InterruptedException {
                var line = CompletableFuture.supplyAsync(() -> next(in));
                try {
                    return line.get(2, TimeUnit.MINUTES);
                } catch (ExecutionException | TimeoutException e) {
                    process.destroyForcibly();
                    throw new IllegalStateException("no answer of " + command, e);
                }
            }

            @Override
            public void close() {
                process.destroyForcibly();
            }
        };
    }

    private static String next(BufferedReader in) {
        try {
            String line = in.readLine();
            if (line == null) {
                throw new IllegalStateException("it ended");
            }
            return line;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A command from its start to its end, with all processes that it starts. */
    static BenchSide command(String... command) {
        return () -> {
            var line =
                    new ArrayList<>(
                            List.of(
                                    "bash",
                                    "-c",
                                    "TIMEFORMAT='%R %U %S'; { time \"$@\" >/dev/null 2>&1; } 2>&1"
                                            + " || true",
                                    "bash"));
            line.addAll(List.of(command));
            var process = new ProcessBuilder(line).redirectErrorStream(true).start();
            var said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .strip()
                            .split("\\s+");
            process.waitFor();
            return new Seconds(
                    Double.parseDouble(said[0]),
                    Double.parseDouble(said[1]) + Double.parseDouble(said[2]));
        };
    }
}
