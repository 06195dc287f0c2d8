package vn.tonghop.reading;

/**
 * Nothing can be read at present, whatever the document: no worker can be started, or the reading
 * is being closed. Says nothing about the document, which is to be read later.
 */
public final class ReadingUnavailable extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    ReadingUnavailable(String why) {
        super(why);
    }

    ReadingUnavailable(String why, Throwable cause) {
        super(why, cause);
    }
}
