package vn.tonghop.intake.camel;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.component.file.GenericFile;
import org.apache.commons.net.ftp.FTPFile;

/**
 * What a folder has and was not taken, with its times. A listing of FTP has times of a zone that
 * the server does not tell (RFC 959 leaves the form of LIST open): there a file waits since we saw
 * it first.
 */
final class WaitingFiles {

    private Instant now = Instant.EPOCH;
    private Map<String, Instant> before = new ConcurrentHashMap<>();
    private Map<String, Instant> seen = new ConcurrentHashMap<>();

    void begins(Instant time) {
        now = time;
        before = seen;
        seen = new ConcurrentHashMap<>();
    }

    void fails() {
        if (seen.isEmpty()) {
            seen = before;
        }
    }

    void listed(GenericFile<?> file) {
        String name = file.getFileNameOnly();
        if (file.getFile() instanceof FTPFile) {
            seen.put(name, before.getOrDefault(name, now));
        } else if (!file.isDirectory() && file.getLastModified() > 0) {
            seen.put(name, Instant.ofEpochMilli(file.getLastModified()));
        }
    }

    void taken(String name) {
        seen.remove(name);
    }

    Instant oldest() {
        return seen.values().stream().min(Comparator.naturalOrder()).orElse(null);
    }
}
