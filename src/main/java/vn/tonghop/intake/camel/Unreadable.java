package vn.tonghop.intake.camel;

import java.io.IOException;

/** One file cannot be read, or not whole; the others can. */
class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String[] said;

    /**
     * @param said arguments of the code's sentence after the file's name
     */
    Unreadable(String code, Throwable cause, String... said) {
        super(code + " " + String.join(", ", said), cause);
        this.code = code;
        this.said = said.clone();
    }

    String code() {
        return code;
    }

    /** The arguments of its sentence. */
    String[] arguments(String name) {
        var arguments = new String[said.length + 1];
        arguments[0] = name;
        System.arraycopy(said, 0, arguments, 1, said.length);
        return arguments;
    }
}
