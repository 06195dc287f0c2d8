package vn.tonghop.routes.schedule;

import java.util.List;
import vn.tonghop.message.Messages;

/** What is wrong with the settings of a schedule; the code is the key of its sentence. */
public class TimetableMistake extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String code;
    private final transient List<Object> arguments;

    TimetableMistake(String parameter, String code, Object... arguments) {
        super(code + " · " + Messages.en(code, arguments));
        this.parameter = parameter;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** The setting that is wrong. */
    public String parameter() {
        return parameter;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
