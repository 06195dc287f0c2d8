package vn.tonghop.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What this JVM takes of the processor from now on, in seconds of user and system time, and which
 * of it is work and which the compiler's and the collector's.
 */
public final class ProcessorWatch {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final long processor = SYSTEM.getProcessCpuTime();
    private final Map<String, Long> threads = ticks();
    private final long begin = System.nanoTime();

    /** Seconds that have gone by. */
    public double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    @Override
    public String toString() {
        var now = ticks();
        return "%.1f s, %.1f s of the processor (%s)"
                .formatted(
                        seconds(),
                        (SYSTEM.getProcessCpuTime() - processor) / 1e9,
                        now.keySet().stream()
                                .map(name -> "%s %.1f".formatted(name, since(now, name) / 100.0))
                                .collect(Collectors.joining(", ")));
    }

    private long since(Map<String, Long> now, String name) {
        return now.get(name) - threads.getOrDefault(name, 0L);
    }

    /** Hundredths of a second of the processor by kind of thread, as Linux counts them. */
    private static Map<String, Long> ticks() {
        var ticks = new TreeMap<String, Long>();
        for (String task : new File("/proc/self/task").list()) {
            try {
                String stat = Files.readString(Path.of("/proc/self/task", task, "stat"));
                int name = stat.indexOf('(') + 1;
                int end = stat.lastIndexOf(')');
                String[] fields = stat.substring(end + 2).split(" ");
                ticks.merge(
                        kind(stat.substring(name, end)),
                        Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
                        Long::sum);
            } catch (IOException ended) {
                // that thread is no more; what it took is in no list
            }
        }
        return ticks;
    }

    private static String kind(String thread) {
        if (thread.contains("Compiler")) {
            return "compilers";
        }
        if (thread.startsWith("G")) {
            return "collector";
        }
        if (thread.startsWith("HttpClient")) {
            return "http";
        }
        if (thread.startsWith("Camel")) {
            return "routes";
        }
        return thread.equals("java") ? "main" : "rest";
    }
}
