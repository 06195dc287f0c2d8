package vn.tonghop.routes.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.ValueRule;
import vn.tonghop.routes.block.Kamelet;
import vn.tonghop.routes.block.Parameter;
import vn.tonghop.routes.block.Placeholder;
import vn.tonghop.routes.file.DidYouMean;
import vn.tonghop.routes.file.Redaction;
import vn.tonghop.routes.file.Yaml;

/** Holds the parameters of one call against what the Kamelet describes. */
class ParameterCheck {

    private static final List<ValueRule> RULES =
            ServiceLoader.load(ValueRule.class, ValueRule.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private final CheckedFile checked;
    private final Kamelet kamelet;
    private final Settings settings;
    private final boolean codeAllowed;
    private final Set<String> told = new HashSet<>();

    ParameterCheck(CheckedFile checked, Kamelet kamelet, Settings settings, boolean codeAllowed) {
        this.checked = checked;
        this.kamelet = kamelet;
        this.settings = settings;
        this.codeAllowed = codeAllowed;
    }

    /** The parameters of which something wrong was told, also under a name that was misspelt. */
    Set<String> told() {
        return told;
    }

    void check(String name, Node value) {
        int before = checked.problems.size();
        held(name, value);
        if (checked.problems.size() > before) {
            told.add(name);
        }
    }

    private void held(String name, Node value) {
        Parameter parameter = kamelet.parameters().get(name);
        int line = Yaml.line(value);
        checked.parameters.putIfAbsent(name, line);
        Optional<String> text = Yaml.text(value);
        if (parameter == null) {
            var hint = DidYouMean.hint(name, kamelet.parameters().keySet());
            checked.problem("RTE-007", line, name, kamelet.name(), hint);
        } else if (text.isEmpty()) {
            wrong("RTE-009.plain", parameter, line, "[…] {…}");
        } else if (text.get().contains(Redaction.MASK)) {
            wrong("RTE-009.masked", parameter, line, Redaction.MASK);
        } else if (parameter.secret()) {
            secret(parameter, value, text.get());
        } else if (Placeholder.any(text.get())) {
            placeholders(parameter, value, text.get());
        } else {
            value(parameter, line, text.get(), text.get());
        }
    }

    /**
     * A value as Camel will get it. What its building block gives no form of its own to has to be
     * plain text.
     *
     * @param written as it stands in the file
     */
    private void value(Parameter parameter, int line, String value, String written) {
        boolean named = !value.equals(written);
        String shown = Redaction.shown(written);
        if (value.isBlank() && (parameter.required() || !parameter.takes(value))) {
            empty(parameter, line);
            return;
        }
        boolean free = parameter.pattern() == null;
        var broken = free ? PlainValue.broken(value) : Optional.<String>empty();
        if (codeAllowed && (!free || broken.isPresent())) {
            return;
        }
        if (broken.isPresent()) {
            String sign = named ? PlainValue.sign(broken.get()) : broken.get();
            checked.problem("RTE-023", line, parameter.name(), kamelet.name(), sign, shown);
        } else if (!parameter.takes(value)) {
            String key = "RTE-009." + parameter.form();
            parameter
                    .meant(value)
                    .filter(meant -> !named)
                    .ifPresentOrElse(
                            meant -> wrong(key + ".meant", parameter, line, shown, meant),
                            () -> wrong(key, parameter, line, shown));
        } else {
            held(parameter, line, value, named ? shown : null);
        }
    }

    private void empty(Parameter parameter, int line) {
        checked.problems.add(
                Problem.said(
                        "RTE-008",
                        "RTE-008.empty",
                        checked.file.shown(),
                        line,
                        parameter.name(),
                        kamelet.name(),
                        parameter.title()));
    }

    private void wrong(String key, Parameter parameter, int line, String value) {
        wrong(key, parameter, line, value, "");
    }

    private void wrong(String key, Parameter parameter, int line, String value, String meant) {
        checked.problems.add(
                Problem.said(
                        "RTE-009",
                        key,
                        checked.file.shown(),
                        line,
                        parameter.name(),
                        kamelet.name(),
                        parameter.expected(),
                        value,
                        meant));
    }

    /**
     * What another room knows of values of this format.
     *
     * @param named the placeholders that the value came from; null when it is written out
     */
    private void held(Parameter parameter, int line, String value, String named) {
        for (ValueRule rule : RULES) {
            if (rule.format().equals(parameter.format())) {
                for (ValueRule.Slip slip : rule.slips(value, settings)) {
                    checked.problem(slip.code(), line, shown(slip, named));
                }
            }
        }
    }

    private static Object[] shown(ValueRule.Slip slip, String named) {
        Object[] arguments = slip.arguments().toArray();
        if (arguments.length > 0) {
            arguments[0] = named == null ? Redaction.shown((String) arguments[0]) : named;
        }
        return arguments;
    }

    void missing(Set<String> given, Set<String> unclear, int line) {
        Set<String> meant = meant(given);
        told.addAll(meant);
        kamelet.parameters().values().stream()
                .filter(p -> p.required() && !given.contains(p.name()))
                .filter(p -> !meant.contains(p.name()) && !unclear.contains(p.name()))
                .forEach(
                        p -> {
                            checked.problem("RTE-008", line, p.name(), kamelet.name(), p.title());
                            told.add(p.name());
                        });
    }

    /** What a misspelt name was meant for is told where it stands, and is not missing too. */
    private Set<String> meant(Set<String> given) {
        return given.stream()
                .filter(name -> !kamelet.parameters().containsKey(name))
                .flatMap(name -> DidYouMean.of(name, kamelet.parameters().keySet()).stream())
                .collect(Collectors.toSet());
    }

    /** Of its value only the length is looked at: it is known by its name, and nobody prints it. */
    private void secret(Parameter parameter, Node value, String written) {
        boolean raw = written.startsWith("RAW(") && written.endsWith(")");
        String text = raw ? written.substring(4, written.length() - 1) : written;
        if (text.isBlank()) {
            empty(parameter, Yaml.line(value));
            return;
        }
        List<Placeholder> placeholders = Placeholder.in(text);
        if (!Placeholder.only(text) || placeholders.get(0).otherwise() != null) {
            noPlaceholder(parameter, value, text);
            return;
        }
        String name = placeholders.get(0).name();
        checked.secrets.add(name);
        String set = placeholders.get(0).value(settings);
        if (set == null) {
            checked.missing.add(name);
        } else if (set.length() < parameter.shortest()) {
            String least = Integer.toString(parameter.shortest());
            checked.problem(
                    "RTE-068", Yaml.line(value), parameter.name(), kamelet.name(), name, least);
        }
        checked.edits.add(
                TextEdit.of(
                        value,
                        parameter.byReference()
                                ? "#bean:" + CheckedFile.bean(name)
                                : "RAW({{" + Placeholder.FUNCTION + ":" + name + "}})"));
    }

    /** Nothing of it is repeated but a name between braces, and nobody gets to read it. */
    private void noPlaceholder(Parameter parameter, Node value, String text) {
        checked.redactions.add(TextEdit.of(value, Redaction.MASK));
        String tidy = Placeholder.tidied(text);
        String file = checked.file.shown();
        int line = Yaml.line(value);
        boolean slip = Placeholder.only(tidy) && Placeholder.in(tidy).get(0).otherwise() == null;
        if (slip) {
            checked.problems.add(Problem.said("RTE-014", "RTE-014.blank", file, line, tidy));
        } else if (Placeholder.any(text) && Placeholder.in(text).isEmpty()) {
            checked.problems.add(
                    Problem.said(
                            "RTE-014",
                            "RTE-014.secret",
                            file,
                            line,
                            parameter.name(),
                            kamelet.name()));
        } else {
            checked.problem("RTE-013", line, parameter.name(), kamelet.name());
        }
    }

    private void placeholders(Parameter parameter, Node value, String text) {
        List<Placeholder> placeholders = Placeholder.in(text);
        if (placeholders.isEmpty()) {
            String tidy = Placeholder.tidied(text);
            boolean slip = !Placeholder.in(tidy).isEmpty();
            String key = slip ? "RTE-014.blank" : "RTE-014";
            String file = checked.file.shown();
            int line = Yaml.line(value);
            checked.problems.add(
                    Problem.said("RTE-014", key, file, line, Redaction.shown(slip ? tidy : text)));
            return;
        }
        for (Placeholder placeholder : placeholders) {
            checked.standsFor.add(placeholder, settings);
            if (placeholder.value(settings) == null) {
                checked.missing.add(placeholder.name());
                checked.standIns.put(placeholder.name(), parameter.standIn());
            }
        }
        String resolved = Placeholder.resolved(text, settings);
        if (resolved != null) {
            value(parameter, Yaml.line(value), resolved, text);
        } else {
            unfinished(parameter, Yaml.line(value), text);
        }
        checked.edits.add(TextEdit.of(value, Placeholder.forCamel(text)));
    }

    /** What stands around a placeholder without a value is held to the same, with stand-ins. */
    private void unfinished(Parameter parameter, int line, String text) {
        String likely = Placeholder.resolved(text, known(parameter.standIn()));
        String plain = Placeholder.resolved(text, known("x"));
        boolean fits = parameter.takes(likely) || parameter.takes(plain) || Placeholder.only(text);
        if (parameter.pattern() == null) {
            PlainValue.broken(plain).ifPresent(broken -> value(parameter, line, plain, text));
        } else if (!fits) {
            value(parameter, line, likely, text);
        }
    }

    private Settings known(String otherwise) {
        return name -> {
            String set = settings.get(name);
            return set == null || set.isEmpty() ? otherwise : set;
        };
    }
}
