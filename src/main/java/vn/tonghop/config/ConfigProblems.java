package vn.tonghop.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tonghop.message.Messages;

/** Files of {@code config/} that cannot be used, with everything that is wrong with them. */
public final class ConfigProblems extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ConfigProblems(List<Problem> problems) {
        super(described(problems, Locale.ENGLISH));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** One line a problem, in Vietnamese or English. */
    public String describe(Locale locale) {
        return described(problems, locale);
    }

    /** One line a problem, in Vietnamese. */
    public String describe() {
        return describe(Messages.VIETNAMESE);
    }

    private static String described(List<Problem> problems, Locale locale) {
        return problems.stream()
                .map(problem -> problem.describe(locale))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
