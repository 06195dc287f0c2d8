package vn.tonghop.store;

import vn.tonghop.message.Messages;

/** The gateway's own store cannot be used as things are; says what an administrator can do. */
public class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient String whatToDo;

    /**
     * @param key of the two sentences in the messages files: {@code key} and {@code key.do}
     * @param arguments of both sentences
     */
    StoreUnavailable(String key, Throwable cause, Object... arguments) {
        super(bothLanguages(key, arguments), cause);
        this.whatToDo = bothLanguages(key + ".do", arguments);
    }

    /** What to do about it, in Vietnamese and English. */
    public String whatToDo() {
        return whatToDo;
    }

    private static String bothLanguages(String key, Object... arguments) {
        return Messages.vi(key, arguments) + "\n" + Messages.en(key, arguments);
    }
}
