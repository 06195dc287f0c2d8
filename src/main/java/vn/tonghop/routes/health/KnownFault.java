package vn.tonghop.routes.health;

/** An exception that knows what it is called in words: those of sources of our own. */
public interface KnownFault {

    /** What went wrong. */
    Fault fault();
}
