package vn.tonghop.routes;

import java.util.List;
import vn.tonghop.config.Problem;
import vn.tonghop.message.Messages;

/** What was asked of a route cannot be done; the code is the key of its sentence. */
public class RouteRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean unknown;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<Problem> problems;

    private RouteRefused(
            boolean unknown, String code, List<Problem> problems, Object... arguments) {
        super(code + " " + Messages.en(code, arguments));
        this.unknown = unknown;
        this.code = code;
        this.problems = List.copyOf(problems);
        this.arguments = List.of(arguments);
    }

    public static RouteRefused unknown(String id) {
        return new RouteRefused(true, "RTE-030", List.of(), id);
    }

    /**
     * @param code of the sentence, with its arguments
     */
    public static RouteRefused because(String code, Object... arguments) {
        return new RouteRefused(false, code, List.of(), arguments);
    }

    /** A text with these mistakes, of which there is at least one. */
    public static RouteRefused because(List<Problem> problems) {
        return new RouteRefused(
                false,
                "RTE-035",
                problems,
                problems.get(0).file(),
                problems.size(),
                problems.get(0).code()
                        + (problems.get(0).line() > 0 ? ":" + problems.get(0).line() : ""));
    }

    /** There is nothing of this name. */
    public boolean isUnknown() {
        return unknown;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    /** What is wrong with the file it speaks of. */
    public List<Problem> problems() {
        return problems;
    }
}
