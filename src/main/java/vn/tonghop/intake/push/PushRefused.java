package vn.tonghop.intake.push;

/** A post that is not taken in: what its sender is told. */
public class PushRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final int retryAfter;
    private final transient Object[] arguments;

    /**
     * @param status of HTTP
     * @param code of the sentence, {@code INT-04x}
     * @param retryAfter seconds, or 0 when trying again changes nothing
     */
    public PushRefused(int status, String code, int retryAfter, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
        this.arguments = arguments;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public int retryAfter() {
        return retryAfter;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
