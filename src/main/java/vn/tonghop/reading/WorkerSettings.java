package vn.tonghop.reading;

import java.util.Map;

/**
 * The processes documents are read in.
 *
 * @param workers how many, each reading one document at a time
 * @param megabytes of heap each may have
 * @param documents after so many a worker is replaced by a fresh one
 * @param properties what else a worker is told as system properties; never a secret, for whoever is
 *     on the machine sees them
 * @param brief whether they have little to read, so that what counts is how soon they begin and not
 *     how fast they become
 */
public record WorkerSettings(
        int workers, int megabytes, int documents, Map<String, String> properties, boolean brief) {

    /** One for two processors: what else the gateway does needs some too. */
    public static final WorkerSettings DEFAULT =
            new WorkerSettings(
                    Math.max(1, Runtime.getRuntime().availableProcessors() / 2), 512, 200);

    public WorkerSettings {
        properties = Map.copyOf(properties);
    }

    /** Workers that stay. */
    public WorkerSettings(
            int workers, int megabytes, int documents, Map<String, String> properties) {
        this(workers, megabytes, documents, properties, false);
    }

    public WorkerSettings(int workers, int megabytes, int documents) {
        this(workers, megabytes, documents, Map.of());
    }

    /** One worker for a few documents. */
    public static WorkerSettings forAFewDocuments() {
        return new WorkerSettings(1, DEFAULT.megabytes(), DEFAULT.documents(), Map.of(), true);
    }
}
