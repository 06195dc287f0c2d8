package vn.tonghop.mime;

/** These bytes cannot be taken apart as a mail; kept whole, they are the document. */
public class MalformedMail extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Why {
        /** It does not begin with header fields. */
        NO_HEADER,
        TOO_LARGE,
        TOO_MANY_PARTS,
        TOO_DEEP
    }

    private final Why why;

    public MalformedMail(Why why, String what) {
        super(what);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
