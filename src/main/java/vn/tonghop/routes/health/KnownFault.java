package vn.tonghop.routes.health;

/** An exception that knows what it is called in words: those of sources of our own. */
public interface KnownFault {

    /** What went wrong. */
    Fault fault();

    /**
     * A more exact sentence than that of the fault, as {@link vn.tonghop.message.Cause} keeps it;
     * null when there is none.
     */
    default String words() {
        return null;
    }
}
