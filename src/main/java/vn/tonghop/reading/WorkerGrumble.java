package vn.tonghop.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a worker prints on its standard error, taken into the gateway's log. A hostile document can
 * make it print for ever: all of it is taken off the pipe, a bounded part of it is kept.
 */
final class WorkerGrumble {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerGrumble.class);
    private static final int LONGEST_LINE = 400;
    private static final int LINES_A_DOCUMENT = 50;
    private static final int LAST = 10;

    private final long pid;
    private final Deque<String> last = new ArrayDeque<>();
    private int lines;

    private WorkerGrumble(long pid) {
        this.pid = pid;
    }

    static WorkerGrumble of(Process process) {
        var grumble = new WorkerGrumble(process.pid());
        var thread =
                new Thread(
                        () -> grumble.drain(process.getErrorStream()),
                        "reading worker " + process.pid() + " says");
        thread.setDaemon(true);
        thread.start();
        return grumble;
    }

    /** The next document may grumble as much. */
    synchronized void newDocument() {
        lines = 0;
    }

    /** The last it said, for a person to find out why it did not start. */
    synchronized String last() {
        return String.join("\n", last);
    }

    private void drain(InputStream stream) {
        var line = new StringBuilder();
        try (var in = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '\n') {
                    take(line.toString());
                    line.setLength(0);
                } else if (line.length() < LONGEST_LINE) {
                    line.append(Character.isISOControl(c) ? ' ' : (char) c);
                }
            }
        } catch (IOException ended) {
            LOG.debug("reading worker {} is gone", pid);
        }
        take(line.toString());
    }

    private synchronized void take(String line) {
        if (line.isBlank()) {
            return;
        }
        last.add(line);
        if (last.size() > LAST) {
            last.remove();
        }
        lines++;
        if (lines <= LINES_A_DOCUMENT) {
            LOG.info("worker {}: {}", pid, line);
        } else if (lines == LINES_A_DOCUMENT + 1) {
            LOG.info("worker {} says more, which is left out", pid);
        }
    }
}
