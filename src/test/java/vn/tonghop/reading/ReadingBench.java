package vn.tonghop.reading;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.tonghop.reading.BenchSide.Seconds;

/**
 * What reading costs, beside programs that do a part of it: the sides take turns in one run. Run by
 * {@code docs/benchmarks/reading.sh}; prints the tables of {@code docs/benchmarks.md}.
 */
final class ReadingBench {

    private static final int ROUNDS = 5;
    private static final int PAGES = 200;
    private static final int ROWS = 5_500;
    private static final int MANY_ROWS = 1_500_000;

    private final Path folder;
    private final String fastexcel;

    private ReadingBench(Path folder, String fastexcel) {
        this.folder = folder;
        this.fastexcel = fastexcel;
    }

    /**
     * @param arguments a folder for the files, fastexcel's class path, the gateway's jar, and
     *     optionally a folder with texts to normalise
     */
    public static void main(String[] arguments) throws Exception {
        var bench = new ReadingBench(Path.of(arguments[0]), arguments[1]);
        System.out.printf(Locale.ROOT, "%nLoad at the beginning: %.1f%n", load());
        bench.pdf();
        bench.workbooks();
        bench.normaliser(arguments.length > 3 ? Path.of(arguments[3]) : null);
        bench.commandLine(Path.of(arguments[2]));
        System.out.printf(Locale.ROOT, "%nLoad at the end: %.1f%n", load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private void pdf() throws IOException, InterruptedException {
        var file = write("pages.pdf", BenchFiles.pdf(PAGES));
        if (!isInstalled("pdftotext")) {
            System.out.println("\npdftotext is not installed (apt-get install poppler-utils)");
            return;
        }
        head("text PDF of " + PAGES + " pages", "pages/s", "pages/s of the processor");
        try (var ours = round("-Xmx512m", "read", file)) {
            var bare = BenchSide.command("pdftotext", "-layout", file.toString(), "-");
            var times = BenchSide.compare(4, ROUNDS, bare, ours);
            row("pdftotext, a process each", PAGES, times.get(0), times.get(0));
            row("gateway, warm", PAGES, times.get(1), times.get(0));
        }
    }

    private void workbooks() throws IOException, InterruptedException {
        workbook("XLSX of 5,500 rows, 12 columns, warm", ROWS, 12, 6);
        workbook("XLSX of 1.5 million rows, 5 columns, -Xmx256m", MANY_ROWS, 5, 1);
    }

    private void workbook(String title, int rows, int columns, int warm)
            throws IOException, InterruptedException {
        var file = folder.resolve(rows + ".xlsx");
        BenchFiles.workbook(file, rows, columns);
        head(title, "rows/s", "rows/s of the processor");
        try (var ours = round("-Xmx256m", "read", file);
                var bare =
                        BenchSide.process(
                                java(
                                        fastexcel,
                                        "-Xmx256m",
                                        "vn.tonghop.reading.FastexcelLoop",
                                        file.toString()))) {
            var times = BenchSide.compare(warm, ROUNDS, bare, ours);
            row("fastexcel, a bare loop", rows, times.get(0), times.get(0));
            row("gateway", rows, times.get(1), times.get(0));
        }
    }

    private void normaliser(Path texts) throws IOException, InterruptedException {
        head("normaliser, warm", "documents/s", "documents/s of the processor");
        var report = write("report.txt", Files.bytes(BenchFiles.report()));
        normalised("a clean report of 40 figures", List.of(report), 10);
        if (texts != null) {
            try (Stream<Path> all = java.nio.file.Files.list(texts)) {
                var read = all.filter(p -> p.toString().endsWith(".txt")).sorted().toList();
                normalised(read.size() + " texts of " + texts.getFileName(), read, 5);
            }
        }
        var line = "tổng số hồ sơ tiếp nhận 24.060 hồ sơ ";
        var hostile = line.repeat(1_500_000 / Files.bytes(line).length);
        normalised("one line of 1.5 MB", List.of(write("line.txt", Files.bytes(hostile))), 0);
    }

    private void normalised(String what, List<Path> files, int warm)
            throws IOException, InterruptedException {
        try (var side = round("-Xmx512m", "normalise", files.toArray(Path[]::new))) {
            var time = BenchSide.compare(warm, warm == 0 ? 1 : ROUNDS, side).get(0);
            row(what, files.size(), time, time);
        } catch (IllegalStateException tooLong) {
            System.out.printf("| %s | no answer within two minutes | | | | |%n", what);
        }
    }

    /** From the command to its end, a JVM and a worker each time. */
    private void commandLine(Path jar) throws IOException, InterruptedException {
        head("`read --json` on the command line, cold", "runs/s", "runs/s of the processor");
        var book = folder.resolve(ROWS + ".xlsx");
        for (var file :
                List.of(
                        folder.resolve("report.txt"),
                        write("twenty.pdf", BenchFiles.pdf(20)),
                        book)) {
            var read =
                    BenchSide.command(
                            "java", "-jar", jar.toString(), "read", "--json", file.toString());
            var time = BenchSide.compare(1, ROUNDS, read).get(0);
            row(file.getFileName().toString(), 1, time, time);
        }
    }

    private BenchSide round(String heap, String what, Path... files) throws IOException {
        var arguments = new ArrayList<>(List.of(what));
        Stream.of(files).map(Path::toString).forEach(arguments::add);
        return BenchSide.process(
                java(
                        System.getProperty("java.class.path"),
                        heap,
                        BenchRound.class.getName(),
                        arguments.toArray(String[]::new)));
    }

    private static List<String> java(
            String classPath, String heap, String main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(heap, "-XX:+UseSerialGC", "-cp", classPath, main));
        command.addAll(List.of(arguments));
        return command;
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return java.nio.file.Files.write(folder.resolve(name), bytes);
    }

    private static boolean isInstalled(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("bash", "-c", "command -v " + command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private static void head(String what, String rate, String processorRate) {
        System.out.printf(
                "%n| %s | s | s of the processor | %s | %s | ratio (processor) |%n",
                what, rate, processorRate);
        System.out.println("|---|---:|---:|---:|---:|---:|");
    }

    private static void row(String side, int done, Seconds time, Seconds bare) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %,.1f | %,.1f | %.2f |%n",
                side,
                time.wall(),
                time.processor(),
                done / time.wall(),
                done / time.processor(),
                time.processor() / bare.processor());
    }
}
