package vn.tonghop.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import vn.tonghop.message.Messages;
import vn.tonghop.message.VietnameseText;

/** What a gateway says of its routes, for a terminal. */
final class RoutesText {

    private final PrintWriter out;
    private final Locale language;

    RoutesText(PrintWriter out, Locale language) {
        this.out = out;
        this.language = language;
    }

    void list(JsonNode answer) {
        answer.get("items").forEach(this::file);
    }

    private void file(JsonNode file) {
        String name = file.get("file").asText();
        String state = label(file.get("state").asText());
        if (file.get("routes").isEmpty()) {
            out.printf("%s · %s%n", name, state);
        }
        for (JsonNode route : file.get("routes")) {
            boolean setAside = file.get("state").asText().equals("quarantined");
            String shown =
                    route.get("paused").isNull()
                            ? state
                            : (setAside ? state + ", " : "") + label("paused");
            out.printf("%s · %s · %s%s%n", route.get("id").asText(), name, shown, activity(route));
            new HealthText(out, language).of(route);
        }
        if (file.get("earlierRuns").asBoolean()) {
            out.println("  " + say("cli.routes.earlier"));
        }
        if (!file.get("missing").isEmpty()) {
            out.println("  " + say("web.routes.missing") + " " + joined(file.get("missing")));
        }
        file.get("problems").forEach(p -> problem(name, p));
    }

    private String activity(JsonNode route) {
        var text = new StringBuilder();
        if (!route.get("lastDelivery").isNull()) {
            text.append(" · ")
                    .append(say("web.routes.last"))
                    .append(' ')
                    .append(moment(route.get("lastDelivery")));
            text.append(" · ").append(say("web.routes.today")).append(' ');
            text.append(route.get("deliveriesToday").asLong());
        }
        String rhythm = route.get("rhythm").asText();
        if (!route.get("nextRun").isNull()) {
            text.append(" · ").append(say("web.routes." + rhythm + ".next")).append(' ');
            text.append(moment(route.get("nextRun")));
        } else if (rhythm.equals("receives") && route.get("works").asBoolean()) {
            text.append(" · ").append(say("web.routes.receives.next"));
        }
        return text.toString();
    }

    private void problem(String file, JsonNode p) {
        String sentence =
                p.get(language.getLanguage().equals("vi") ? "message" : "messageEn").asText();
        int line = p.get("line").asInt();
        out.printf(
                "  %s%s · %s · %s%n",
                file, line > 0 ? ":" + line : "", p.get("code").asText(), sentence);
    }

    void sheet(JsonNode sheet) {
        JsonNode file = sheet.get("route");
        file(file);
        for (JsonNode route : file.get("routes")) {
            if (!route.get("paused").isNull()) {
                JsonNode paused = route.get("paused");
                out.println(
                        say(
                                "cli.routes.paused-by",
                                route.get("id").asText(),
                                paused.get("by").asText(),
                                moment(paused.get("at"))));
            }
        }
        String diff = sheet.get("diff").asText();
        if (!diff.isEmpty()) {
            out.println(diff);
        } else if (!sheet.get("content").isNull()) {
            out.println(sheet.get("content").asText().stripTrailing());
        }
    }

    /**
     * @param diff with the lines that each version changed
     */
    void history(JsonNode history, boolean diff) {
        for (JsonNode v : history.get("versions")) {
            boolean inEffect = v.get("inEffect").asBoolean();
            out.printf(
                    "%d · %s · %s · %s · %s%s%s%n",
                    v.get("id").asLong(),
                    second(v.get("seenAt")),
                    say("web.route-version." + v.get("state").asText()),
                    by(v.get("by")),
                    v.get("sha256").asText().substring(0, 12),
                    v.get("backTo").isNull()
                            ? ""
                            : " · " + say("web.routes.back-to", v.get("backTo").asText()),
                    inEffect ? " ◀ " + say("web.routes.in-effect") : "");
            if (diff) {
                v.get("diff").asText().lines().forEach(line -> out.println("    " + line));
            }
        }
        for (JsonNode entry : history.get("timeline")) {
            JsonNode details = entry.get("details");
            JsonNode version = details.path("version");
            out.printf(
                    "%s · %s · %s · %s%s%n",
                    second(entry.get("at")),
                    say("web.event." + entry.get("event").asText()),
                    entry.get("subjectId").asText(),
                    by(details.path("by")),
                    version.isMissingNode()
                            ? ""
                            : " · " + details.path("from").asText() + " → " + version.asText());
        }
    }

    private String label(String state) {
        return say("web.route." + state);
    }

    private String say(String key, Object... arguments) {
        return Messages.in(language, key, arguments);
    }

    private static String moment(JsonNode instant) {
        return VietnameseText.moment(Instant.parse(instant.asText()));
    }

    private static String second(JsonNode instant) {
        return VietnameseText.second(Instant.parse(instant.asText()));
    }

    private String by(JsonNode author) {
        String by = author.asText("");
        return by.equals("file:?") ? say("web.routes.by-unknown") : by;
    }

    private static String joined(JsonNode names) {
        var all = new java.util.StringJoiner(", ");
        names.forEach(n -> all.add(n.asText()));
        return all.toString();
    }
}
