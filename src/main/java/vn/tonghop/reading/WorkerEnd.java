package vn.tonghop.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a worker ends by itself: with the programs it started, and without leaving files behind. */
final class WorkerEnd {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerEnd.class);

    private WorkerEnd() {}

    /** Nobody is there to wait for a document: not even a reader that hangs may go on. */
    static void now() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        remove(Path.of(System.getProperty("java.io.tmpdir")));
        Runtime.getRuntime().halt(0);
    }

    /**
     * Removes a worker's folder of temporary files; what cannot be removed is mentioned and stays.
     *
     * @param folder left alone unless it is one of {@link WorkerProcess#FOLDER}
     */
    static void remove(Path folder) {
        if (!folder.getFileName().toString().startsWith(WorkerProcess.FOLDER)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.info("temporary files stay in {}: {}", folder, e.toString());
        }
    }
}
