package vn.tonghop.reading;

/**
 * The processes documents are read in.
 *
 * @param workers how many, each reading one document at a time
 * @param megabytes of heap each may have
 * @param documents after so many a worker is replaced by a fresh one
 */
public record WorkerSettings(int workers, int megabytes, int documents) {

    /** One for two processors: what else the gateway does needs some too. */
    public static final WorkerSettings DEFAULT =
            new WorkerSettings(
                    Math.max(1, Runtime.getRuntime().availableProcessors() / 2), 512, 200);
}
