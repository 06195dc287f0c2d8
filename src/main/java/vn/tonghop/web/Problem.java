package vn.tonghop.web;

import java.util.List;

/**
 * Something that cannot be shown or done, told in words: the code is the key of its sentence in the
 * messages files.
 */
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Begins the key of an argument that is words itself. */
    static final String ALLOWED = "web.allowed.";

    private final int status;
    private final String code;
    private final transient List<Object> arguments;

    /**
     * @param status of HTTP
     * @param code stable, {@code WEB-0xx}
     * @param arguments of the sentence, rendered as they are
     */
    public Problem(int status, String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public static Problem notFound() {
        return new Problem(404, "WEB-404");
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    @Override
    public Problem initCause(Throwable cause) {
        super.initCause(cause);
        return this;
    }
}
