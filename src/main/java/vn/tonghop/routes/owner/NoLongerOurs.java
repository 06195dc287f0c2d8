package vn.tonghop.routes.owner;

/** A source was taken over by another node while this one was reading it. */
public class NoLongerOurs extends Exception {
    private static final long serialVersionUID = 1L;

    NoLongerOurs(String source) {
        super(source + " is no longer read by this node; what it brought stays where it was");
    }
}
