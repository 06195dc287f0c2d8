package vn.tonghop.reading;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import vn.tonghop.catalogue.CatalogueFiles;
import vn.tonghop.normalisation.Context;
import vn.tonghop.normalisation.Normaliser;
import vn.tonghop.report.Source;
import vn.tonghop.unit.UnitFiles;

/**
 * One side of a comparison, in a process of its own: does its work once for each line that it gets,
 * and says how long it took, so that the sides can take turns while each stays warm.
 */
final class BenchRound {

    private BenchRound() {}

    /**
     * @param arguments "read" or "normalise", then files
     */
    public static void main(String[] arguments) throws Exception {
        var files = List.of(arguments).subList(1, arguments.length).stream().map(Path::of).toList();
        serve(arguments[0].equals("read") ? reading(files.get(0)) : normalising(files));
    }

    /**
     * Answers each line with the nanoseconds it took, those of the processor, and what was done.
     *
     * @param work says how much it did
     */
    static void serve(Callable<Long> work) throws Exception {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (lines.readLine() != null) {
            long processor = system.getProcessCpuTime();
            long start = System.nanoTime();
            long done = work.call();
            long wall = System.nanoTime() - start;
            System.out.printf("%d %d %d%n", wall, system.getProcessCpuTime() - processor, done);
        }
    }

    /** What a worker does with a file: from the bytes to pages and sheets. */
    private static Callable<Long> reading(Path file) throws IOException {
        var reader = new DocumentReader(Limits.DEFAULT, Patience.ENDLESS);
        String name = file.getFileName().toString();
        return () -> {
            var read = read(reader, name, java.nio.file.Files.readAllBytes(file));
            return (long) read.pages().size() + read.sheets().size();
        };
    }

    /** From pages to a report, all files one after another. */
    private static Callable<Long> normalising(List<Path> files) throws IOException {
        var reader = new DocumentReader(Limits.DEFAULT, Patience.ENDLESS);
        var units = UnitFiles.load(Path.of("config"));
        var normaliser = new Normaliser(CatalogueFiles.load(Path.of("config"), units), units);
        var context = new Context(LocalDate.of(2025, 1, 6), null);
        var texts = new ArrayList<Readout.Read>();
        for (var file : files) {
            texts.add(read(reader, "a.txt", java.nio.file.Files.readAllBytes(file)));
        }
        return () -> {
            for (var text : texts) {
                normaliser.normalise(new Source("a.txt", null, text.mediaType()), text, context);
            }
            return (long) texts.size();
        };
    }

    private static Readout.Read read(DocumentReader reader, String name, byte[] bytes) {
        var readout = reader.read(name, bytes);
        if (readout instanceof Readout.Read read) {
            return read;
        }
        throw new IllegalStateException(readout.toString());
    }
}
