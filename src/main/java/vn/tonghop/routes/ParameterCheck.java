package vn.tonghop.routes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Holds the parameters of one call against what the Kamelet describes. */
class ParameterCheck {

    private final CheckedFile checked;
    private final Kamelet kamelet;
    private final Settings settings;

    ParameterCheck(CheckedFile checked, Kamelet kamelet, Settings settings) {
        this.checked = checked;
        this.kamelet = kamelet;
        this.settings = settings;
    }

    void check(String name, Node value) {
        Parameter parameter = kamelet.parameters().get(name);
        int line = Yaml.line(value);
        Optional<String> text = Yaml.text(value);
        if (parameter == null) {
            var hint = DidYouMean.hint(name, kamelet.parameters().keySet());
            checked.problem("RTE-007", line, name, kamelet.name(), hint);
        } else if (text.isEmpty()) {
            checked.problem("RTE-009", line, name, kamelet.name(), parameter.expected(), "[…] {…}");
        } else if (parameter.secret()) {
            secret(parameter, value, text.get());
        } else if (Placeholder.any(text.get())) {
            placeholders(parameter, value, text.get());
        } else if (!parameter.takes(text.get())) {
            checked.problem(
                    "RTE-009", line, name, kamelet.name(), parameter.expected(), text.get());
        }
    }

    void missing(Set<String> given, int line) {
        kamelet.parameters().values().stream()
                .filter(p -> p.required() && !given.contains(p.name()))
                .forEach(
                        p -> checked.problem("RTE-008", line, p.name(), kamelet.name(), p.title()));
    }

    /** Its value is never read here: it is known by its name, and nobody prints it. */
    private void secret(Parameter parameter, Node value, String written) {
        boolean raw = written.startsWith("RAW(") && written.endsWith(")");
        String text = raw ? written.substring(4, written.length() - 1) : written;
        List<Placeholder> placeholders = Placeholder.in(text);
        if (!Placeholder.only(text) || placeholders.get(0).otherwise() != null) {
            checked.problem("RTE-013", Yaml.line(value), parameter.name(), kamelet.name());
            return;
        }
        String name = placeholders.get(0).name();
        checked.secrets.add(name);
        if (placeholders.get(0).value(settings) == null) {
            checked.missing.add(name);
        }
        checked.edits.add(
                Edit.of(
                        value,
                        parameter.byReference()
                                ? "#bean:" + Secrets.bean(name)
                                : "RAW({{" + SettingFunction.NAME + ":" + name + "}})"));
    }

    private void placeholders(Parameter parameter, Node value, String text) {
        List<Placeholder> placeholders = Placeholder.in(text);
        if (placeholders.isEmpty()) {
            checked.problem("RTE-014", Yaml.line(value), text);
            return;
        }
        for (Placeholder placeholder : placeholders) {
            if (placeholder.value(settings) == null) {
                checked.missing.add(placeholder.name());
                checked.standIns.put(placeholder.name(), parameter.standIn());
            }
        }
        String resolved = Placeholder.resolved(text, settings);
        if (resolved != null && !parameter.takes(resolved)) {
            checked.problem(
                    "RTE-009",
                    Yaml.line(value),
                    parameter.name(),
                    kamelet.name(),
                    parameter.expected(),
                    resolved + " ← " + text);
        }
        checked.edits.add(Edit.of(value, SettingFunction.rewritten(text)));
    }
}
