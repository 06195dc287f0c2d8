package vn.tonghop.routes.deploy;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import vn.tonghop.routes.file.FileText;

/**
 * Notices what changed in the folder, and waits until it is quiet: a file is taken, or given up,
 * when it was the same at every look for so long. Sizes and times alone do not tell: a look reads
 * the bytes. Files that change one after another are taken together: two names that are swapped are
 * one change. One that never comes to rest holds the others up {@value #PATIENCE} times as long at
 * most.
 */
class FolderWatch {

    /** The files as they are now; throws when that cannot be known. */
    @FunctionalInterface
    interface Look {
        SortedMap<String, FileText> read() throws IOException;
    }

    private static final int PATIENCE = 3;

    private record Sighting(String content, long modified, long since) {
        boolean same(FileText file) {
            return content.equals(file == null ? "" : file.sha256())
                    && modified == (file == null ? 0 : file.modified());
        }
    }

    private final Look folder;
    private final long quietNanos;
    private final LongSupplier nanos;
    private final Map<String, Sighting> seen = new HashMap<>();
    private SortedMap<String, FileText> taken = new TreeMap<>();

    /**
     * @param quietNanos how long a file has to stay as it is
     * @param nanos a clock that only goes forward
     */
    FolderWatch(Look folder, long quietNanos, LongSupplier nanos) {
        this.folder = folder;
        this.quietNanos = quietNanos;
        this.nanos = nanos;
    }

    /** Everything as it is, without waiting: for the start. */
    SortedMap<String, FileText> takeAll() throws IOException {
        var now = folder.read();
        now.values().forEach(this::sight);
        taken = new TreeMap<>(now);
        return taken();
    }

    /**
     * The files that are to be in effect, when that has changed since the last time.
     *
     * @throws IOException when the folder cannot be read, or when all files went at once as they do
     *     when a disk is not there: nothing changes then
     */
    Optional<SortedMap<String, FileText>> look() throws IOException {
        var now = folder.read();
        if (now.isEmpty() && taken.size() > 1) {
            throw new IOException("every file has gone at once");
        }
        var keys = new TreeSet<>(taken.keySet());
        keys.addAll(now.keySet());
        seen.keySet().retainAll(keys);
        var changed = new TreeSet<String>();
        boolean restless = false;
        for (String key : keys) {
            FileText file = now.get(key);
            boolean quiet = isQuiet(key, file);
            if (!isTaken(key, file)) {
                restless |= !quiet;
                if (quiet) {
                    changed.add(key);
                }
            }
        }
        if (restless) {
            changed.removeIf(key -> rest(key) < PATIENCE * quietNanos);
        }
        return changed.isEmpty() ? Optional.empty() : Optional.of(take(changed, now));
    }

    private SortedMap<String, FileText> take(
            Collection<String> changed, SortedMap<String, FileText> now) {
        for (String key : changed) {
            if (now.containsKey(key)) {
                taken.put(key, now.get(key));
            } else {
                taken.remove(key);
                seen.remove(key);
            }
        }
        return taken();
    }

    private long rest(String key) {
        return nanos.getAsLong() - seen.get(key).since();
    }

    /** Everything that was taken, and this file, which is known to be whole. */
    SortedMap<String, FileText> takeNow(FileText file) {
        taken.put(file.key(), file);
        seen.remove(file.key());
        return taken();
    }

    /** What was last taken. */
    SortedMap<String, FileText> taken() {
        return new TreeMap<>(taken);
    }

    private boolean isTaken(String key, FileText file) {
        FileText before = taken.get(key);
        return file == null ? before == null : file.sameContent(before);
    }

    private boolean isQuiet(String key, FileText file) {
        Sighting last = seen.get(key);
        if (last == null || !last.same(file)) {
            seen.put(
                    key,
                    new Sighting(
                            file == null ? "" : file.sha256(),
                            file == null ? 0 : file.modified(),
                            nanos.getAsLong()));
            return quietNanos == 0;
        }
        return rest(key) >= quietNanos;
    }

    private void sight(FileText file) {
        seen.put(file.key(), new Sighting(file.sha256(), file.modified(), nanos.getAsLong()));
    }
}
