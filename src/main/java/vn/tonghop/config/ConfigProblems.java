package vn.tonghop.config;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tonghop.message.Messages;

/** Files of {@code config/} that cannot be used, with everything that is wrong with them. */
public final class ConfigProblems extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A list in which every row is wrong has one cause; nobody reads ten thousand lines. */
    private static final int SHOWN = 100;

    private final transient List<Problem> problems;

    public ConfigProblems(List<Problem> problems) {
        super(described(byPlace(problems), Locale.ENGLISH));
        this.problems = byPlace(problems);
    }

    /** All of them, file by file and by line. */
    public List<Problem> problems() {
        return problems;
    }

    /** One line a problem, in Vietnamese or English; the first hundred. */
    public String describe(Locale locale) {
        return described(problems, locale);
    }

    private static List<Problem> byPlace(List<Problem> problems) {
        var files = problems.stream().map(Problem::file).distinct().toList();
        return problems.stream()
                .sorted(
                        Comparator.comparingInt((Problem p) -> files.indexOf(p.file()))
                                .thenComparingInt(Problem::line))
                .toList();
    }

    private static String described(List<Problem> problems, Locale locale) {
        var lines =
                problems.stream()
                        .limit(SHOWN)
                        .map(problem -> problem.describe(locale))
                        .collect(Collectors.joining(System.lineSeparator()));
        return problems.size() <= SHOWN
                ? lines
                : lines
                        + System.lineSeparator()
                        + Messages.in(locale, "catalogue.more", problems.size() - SHOWN);
    }
}
