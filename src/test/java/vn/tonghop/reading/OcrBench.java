package vn.tonghop.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Seconds and errors a page, beside the bare {@code tesseract} command on the same files: two
 * threads that each take a page through both in turn. Run by {@code docs/benchmarks/ocr.sh}.
 */
final class OcrBench {

    private static final int ROUNDS = 5;

    /** A page and what stands on it. */
    private record Printed(byte[] jpeg, String words) {}

    private record Times(
            List<Double> ours, List<Double> bare, List<Double> wrong, List<Double> bareWrong) {
        Times() {
            this(
                    java.util.Collections.synchronizedList(new ArrayList<>()),
                    java.util.Collections.synchronizedList(new ArrayList<>()),
                    java.util.Collections.synchronizedList(new ArrayList<>()),
                    java.util.Collections.synchronizedList(new ArrayList<>()));
        }
    }

    private OcrBench() {}

    /**
     * @param arguments a folder for files, and optionally the number of rounds
     */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
        var folder = Path.of(arguments[0]);
        var pages = pages();
        var times = new LinkedHashMap<String, Times>();
        pages.keySet().forEach(p -> times.put(p, new Times()));
        var work = new ArrayList<Callable<Void>>();
        for (int round = 0; round < rounds; round++) {
            for (var page : pages.entrySet()) {
                work.add(
                        () -> {
                            both(folder, page.getKey(), page.getValue(), times.get(page.getKey()));
                            return null;
                        });
            }
        }
        // once for the JVM to warm up
        both(folder, "warm", pages.values().iterator().next(), new Times());
        var threads = Executors.newFixedThreadPool(2);
        for (var done : threads.invokeAll(work)) {
            done.get();
        }
        threads.shutdown();
        System.out.println(
                "| page | tesseract alone, s | gateway, s | ratio | alone, % wrong | gateway, % wrong |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        times.forEach(
                (page, t) ->
                        System.out.printf(
                                Locale.ROOT,
                                "| %s | %.1f | %.1f | %.2f | %.1f | %.1f |%n",
                                page,
                                median(t.bare()),
                                median(t.ours()),
                                median(t.ours()) / median(t.bare()),
                                median(t.bareWrong()),
                                median(t.wrong())));
    }

    private static Map<String, Printed> pages() throws IOException {
        var pages = new LinkedHashMap<String, Printed>();
        pages.put("clean, 200 dpi", text(sheet(200).jpeg(0.8f)));
        pages.put("clean, 300 dpi", text(sheet(300).jpeg(0.8f)));
        pages.put("2° askew, 200 dpi", text(sheet(200).askew(2).jpeg(0.8f)));
        pages.put("red stamp, 200 dpi", text(sheet(200).stampedIn(40, 75).jpeg(0.8f)));
        var dirty = sheet(200).askew(2).specks(0.03).jpeg(0.35f);
        pages.put("2° askew, specks, JPEG 35", text(dirty));
        pages.put("on its side, 200 dpi", text(sheet(200).turned(1).jpeg(0.8f)));
        var form = ScannedTablesTest.form().askew(0.7).jpeg(0.7f);
        pages.put("ruled form, 200 dpi", new Printed(form, ScannedTablesTest.WORDS));
        return pages;
    }

    private static Printed text(byte[] jpeg) {
        return new Printed(jpeg, String.join(" ", truth()));
    }

    /** A full page. */
    private static PaperSheet sheet(int dpi) {
        var sheet = PaperSheet.report(dpi);
        for (int i = 0; i < 18; i++) {
            sheet.print(70, 425 + 20 * i, line(i));
        }
        return sheet;
    }

    private static String line(int i) {
        return "Xã số "
                + (i + 1)
                + " tiếp nhận "
                + (1_000 + 37 * i)
                + " hồ sơ, giải quyết đúng hạn "
                + (900 + 31 * i)
                + " hồ sơ.";
    }

    private static List<String> truth() {
        var all = new ArrayList<>(ScansTest.REPORT);
        for (int i = 0; i < 18; i++) {
            all.add(line(i));
        }
        return all;
    }

    private static void both(Path folder, String name, Printed page, Times times)
            throws IOException, InterruptedException {
        var file = java.nio.file.Files.createTempFile(folder, "page", ".jpg");
        java.nio.file.Files.write(file, page.jpeg());
        long begin = System.nanoTime();
        var bare = bare(file);
        long middle = System.nanoTime();
        var reader = new DocumentReader(Limits.DEFAULT, Patience.ENDLESS);
        var ours = reader.read(name, page.jpeg());
        long end = System.nanoTime();
        java.nio.file.Files.delete(file);
        times.bare().add((middle - begin) / 1e9);
        times.ours().add((end - middle) / 1e9);
        times.bareWrong().add(100 * wrong(bare, page.words()));
        times.wrong().add(100 * wrong(text(ours), page.words()));
    }

    private static String bare(Path file) throws IOException, InterruptedException {
        var command = new ProcessBuilder("tesseract", file.toString(), "stdout", "-l", "vie");
        command.environment().put("OMP_THREAD_LIMIT", "1");
        command.redirectError(ProcessBuilder.Redirect.DISCARD);
        var process = command.start();
        var text = new String(process.getInputStream().readAllBytes(), "UTF-8");
        process.waitFor();
        return text;
    }

    private static String text(Readout readout) {
        return ((Readout.Read) readout)
                .pages().stream()
                        .flatMap(p -> p.lines().stream())
                        .map(Line::text)
                        .collect(Collectors.joining("\n"));
    }

    /**
     * Share of the printed words that were not read as they were printed: the order of the lines is
     * not held against the bare command, which knows no header.
     */
    private static double wrong(String text, String printed) {
        var words = new ArrayList<>(Arrays.asList(text.split("\\s+")));
        long missing = 0;
        long all = 0;
        for (var word : printed.split("\\s+")) {
            all++;
            missing += words.remove(word) ? 0 : 1;
        }
        return missing / (double) all;
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
