package vn.tonghop.web.model;

/** A parameter of a list that cannot be used as it was given: the caller's fault. */
public class BadQuery extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String allowed;

    public BadQuery(String parameter, String allowed) {
        super(parameter + ": " + allowed);
        this.parameter = parameter;
        this.allowed = allowed;
    }

    public String parameter() {
        return parameter;
    }

    public String allowed() {
        return allowed;
    }
}
