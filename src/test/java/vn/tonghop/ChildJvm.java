package vn.tonghop;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** A second JVM with the tests' class path, to be talked to by lines and killed without warning. */
public final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    private ChildJvm(List<String> command, File errors) throws IOException {
        process = new ProcessBuilder(command).redirectError(errors).start();
        lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts the main class. */
    public static ChildJvm start(Class<?> main, Object... arguments) throws IOException {
        return startUnder(List.of(), main, arguments);
    }

    /** Starts the main class under another program: {@code prlimit --fsize=1000000}. */
    public static ChildJvm startUnder(List<String> prefix, Class<?> main, Object... arguments)
            throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(java(classPath(), main, arguments));
        return new ChildJvm(command, errors());
    }

    /**
     * Starts the main class as the user "nobody".
     *
     * @param classes an empty directory that "nobody" can read; gets a copy of the class path
     */
    public static ChildJvm startAsNobody(Path classes, Class<?> main, Object... arguments)
            throws IOException {
        var command = new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534"));
        command.add("--clear-groups");
        command.addAll(java(copied(classPath(), classes), main, arguments));
        return new ChildJvm(command, errors());
    }

    private static File errors() throws IOException {
        var file = Files.createTempFile("child", ".log").toFile();
        file.deleteOnExit();
        return file;
    }

    /** The next line it prints, or null at its end. */
    public String line() {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything it still prints, to its end. */
    public List<String> rest() {
        return lines.lines().toList();
    }

    /** SIGKILL: no hook runs, nothing is closed. */
    public void kill() throws InterruptedException {
        // by its handle: Process.destroyForcibly throws away what was printed and not yet read
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** Ends its input, which asks it to end, and waits. */
    public int end() throws Exception {
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the child does not end");
        }
        return process.exitValue();
    }

    public long pid() {
        return process.pid();
    }

    /** Kills it if it still runs, and waits: its locks are free then. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static List<String> java(String classPath, Class<?> main, Object... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx256m", "-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8", "-cp"));
        command.add(classPath);
        command.add(main.getName());
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return command;
    }

    /** Surefire may hide the class path in the manifest of a jar. */
    private static String classPath() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String copied(String classPath, Path target) throws IOException {
        var copies = new ArrayList<Path>();
        for (var entry : classPath.split(File.pathSeparator)) {
            var from = Path.of(entry);
            var to = target.resolve(copies.size() + "-" + from.getFileName());
            if (Files.isDirectory(from)) {
                FileSystemUtils.copyRecursively(from, to);
            } else if (Files.exists(from)) {
                link(from, to);
            }
            copies.add(to);
        }
        return copies.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(from, to);
        }
    }
}
