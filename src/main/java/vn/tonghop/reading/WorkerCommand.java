package vn.tonghop.reading;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a worker is started: by the Java and from the program files that this process runs on.
 *
 * @param java the program
 * @param options of the JVM, class path included
 * @param main its main class, and what stands before it
 * @param jar the gateway's file when it runs as one, else null
 * @param jarState what tells that file from another under its name
 */
record WorkerCommand(
        Path java, List<String> options, List<String> main, Path jar, String jarState) {

    /** Starts a main class from within the gateway's file, where its libraries are packed. */
    private static final String LAUNCHER =
            "org.springframework.boot.loader.launch.PropertiesLauncher";

    /** No password or key of the gateway's may be found by whoever takes over a parser. */
    private static final List<String> ENVIRONMENT =
            List.of("PATH", "LANG", "LC_ALL", "TESSDATA_PREFIX", "HOME");

    private static final List<String> SAFETY =
            List.of(
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:-CreateCoredumpOnCrash",
                    // what the JVM itself prints would stand among the answers
                    "-XX:+DisplayVMOutputToStderr",
                    "-XX:+ErrorFileToStderr",
                    "-XX:-UsePerfData",
                    "-XX:+UseSerialGC",
                    "-Djava.awt.headless=true",
                    "-Dfile.encoding=UTF-8");

    /**
     * The quick compiler alone: a worker is ready in half the processor time, and reads long
     * documents more slowly ({@code docs/benchmarks.md}).
     */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    /** A worker for the documents that come. */
    static WorkerCommand ofThisProgram(WorkerSettings settings) {
        var command = ofThisProgram(settings.megabytes()).told(settings.properties());
        return settings.brief() ? command.with(QUICK_START) : command;
    }

    static WorkerCommand ofThisProgram(int megabytes) {
        return ofThisProgram(megabytes, Worker.class.getName());
    }

    static WorkerCommand ofThisProgram(int megabytes, String mainClass) {
        boolean packed =
                ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
        var path = classPath();
        var options = new ArrayList<>(SAFETY);
        options.add("-Xmx" + megabytes + "m");
        options.add("-Duser.timezone=" + TimeZone.getDefault().getID());
        options.addAll(List.of("-cp", path));
        if (packed) {
            options.add("-Dloader.main=" + mainClass);
        }
        return new WorkerCommand(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                List.copyOf(options),
                List.of(packed ? LAUNCHER : mainClass),
                packed ? Path.of(path) : null,
                packed ? state(Path.of(path)) : null);
    }

    private WorkerCommand with(String option) {
        var all = new ArrayList<>(options);
        all.add(0, option);
        return new WorkerCommand(java, List.copyOf(all), main, jar, jarState);
    }

    /** The same with these system properties. */
    WorkerCommand told(Map<String, String> properties) {
        var all = new ArrayList<>(options);
        properties.forEach((name, value) -> all.add("-D" + name + "=" + value));
        return new WorkerCommand(java, List.copyOf(all), main, jar, jarState);
    }

    /** The whole line, for a worker with this folder for its temporary files. */
    List<String> line(Path folder) {
        return Stream.of(
                        Stream.of(java.toString(), "-Djava.io.tmpdir=" + folder),
                        options.stream(),
                        main.stream())
                .flatMap(s -> s)
                .toList();
    }

    Map<String, String> environment(Map<String, String> ours) {
        var kept = new TreeMap<String, String>();
        for (var name : ENVIRONMENT) {
            if (ours.get(name) != null) {
                kept.put(name, ours.get(name));
            }
        }
        return kept;
    }

    /**
     * @throws ReadingUnavailable when the gateway's file is gone or another one: a worker of
     *     another version would not be understood
     */
    void check() {
        if (jar != null && !state(jar).equals(jarState)) {
            throw new ReadingUnavailable(
                    "the program file "
                            + jar
                            + " was moved, removed or replaced while the gateway runs: put it back,"
                            + " or restart the gateway");
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().normalize().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    static String state(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return "missing";
        }
    }
}
