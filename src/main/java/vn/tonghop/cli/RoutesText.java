package vn.tonghop.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import vn.tonghop.message.Harmless;
import vn.tonghop.message.Messages;
import vn.tonghop.message.VietnameseText;

/** What a gateway says of its routes, for a terminal. */
final class RoutesText {

    private final PrintWriter out;
    private final PrintWriter err;
    private final Locale language;

    RoutesText(PrintWriter out, PrintWriter err, Locale language) {
        this.out = out;
        this.err = err;
        this.language = language;
    }

    int list(JsonNode answer) {
        answer.get("items").forEach(this::file);
        return 0;
    }

    /** How a route is now; of a file, all its routes. */
    int line(JsonNode sheet, String id) {
        JsonNode file = sheet.get("route");
        boolean named = false;
        for (JsonNode route : file.get("routes")) {
            if (route.get("id").asText().equals(id)) {
                route(file, route);
                named = true;
            }
        }
        if (!named) {
            file(file);
        }
        return 0;
    }

    /** How it went. */
    int ran(JsonNode sheet, String id, int seconds) {
        line(sheet, id);
        JsonNode ran = sheet.get("ran");
        JsonNode error = ran.get("error");
        if (!error.isNull()) {
            err.println(say("cli.routes.ran.failed", id, Harmless.of(said(error))));
        } else if (!ran.get("finished").asBoolean()) {
            err.println(say("cli.routes.ran.waiting", id, Integer.toString(seconds)));
        } else {
            out.println("  " + say("cli.routes.ran.well"));
        }
        return exitOf(sheet);
    }

    /** From which version to which. */
    int rolledBack(JsonNode sheet, String id) {
        JsonNode done = sheet.get("rolledBack");
        String file = Harmless.of(sheet.get("route").get("file").asText());
        String to = done.get("to").asText();
        String from = done.get("from").isNull() ? "–" : done.get("from").asText();
        if (done.get("now").isNull()) {
            err.println(say("cli.routes.rolled-back.startless", file, to));
        } else {
            out.println(say("cli.routes.rolled-back", file, to, from, done.get("now").asText()));
        }
        line(sheet, id);
        return exitOf(sheet);
    }

    /** 1 when what was asked for has failed, or has not come to an end. */
    static int exitOf(JsonNode answer) {
        JsonNode ran = answer.path("ran");
        boolean failed =
                ran.isObject() && !(ran.get("finished").asBoolean() && ran.get("error").isNull());
        JsonNode back = answer.path("rolledBack");
        return failed || back.isObject() && back.get("now").isNull() ? 1 : 0;
    }

    private String said(JsonNode why) {
        String sentence = language.getLanguage().equals("vi") ? "message" : "messageEn";
        return why.get("code").asText() + " · " + why.get(sentence).asText();
    }

    private void file(JsonNode file) {
        String name = Harmless.of(file.get("file").asText());
        if (file.get("routes").isEmpty()) {
            out.printf("%s · %s%n", name, label(file.get("state").asText()));
        }
        file.get("routes").forEach(route -> route(file, route));
        if (file.get("earlierRuns").asBoolean()) {
            out.println("  " + say("cli.routes.earlier"));
        }
        if (!file.get("missing").isEmpty()) {
            out.println("  " + say("web.routes.missing") + " " + joined(file.get("missing")));
        }
        file.get("problems").forEach(p -> problem(name, p));
    }

    private void route(JsonNode file, JsonNode route) {
        String state = label(file.get("state").asText());
        boolean setAside = file.get("state").asText().equals("quarantined");
        String shown =
                route.get("paused").isNull()
                        ? state
                        : (setAside ? state + ", " : "") + label("paused");
        String name = Harmless.of(file.get("file").asText());
        out.printf("%s · %s · %s%s%n", route.get("id").asText(), name, shown, activity(route));
        new HealthText(out, language).of(route);
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
                file, line > 0 ? ":" + line : "", p.get("code").asText(), Harmless.text(sentence));
    }

    int sheet(JsonNode sheet) {
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
            out.println(Harmless.text(diff));
        } else if (!sheet.get("content").isNull()) {
            out.println(Harmless.text(sheet.get("content").asText().stripTrailing()));
        }
        return 0;
    }

    /**
     * @param diff with the lines that each version changed
     */
    int history(JsonNode history, boolean diff) {
        for (JsonNode v : history.get("versions")) {
            boolean inEffect = v.get("inEffect").asBoolean();
            out.printf(
                    "%d · %s · %s · %s · %s%s%s%s%n",
                    v.get("id").asLong(),
                    second(v.get("seenAt")),
                    say("web.route-version." + v.get("state").asText()),
                    by(v.get("by")),
                    v.get("sha256").asText().substring(0, 12),
                    v.get("file").equals(history.get("file"))
                            ? ""
                            : " · " + Harmless.of(v.get("file").asText()),
                    v.get("backTo").isNull()
                            ? ""
                            : " · " + say("web.routes.back-to", v.get("backTo").asText()),
                    inEffect ? " ◀ " + say("web.routes.in-effect") : "");
            if (diff) {
                Harmless.text(v.get("diff").asText())
                        .lines()
                        .forEach(line -> out.println("    " + line));
            }
        }
        for (JsonNode entry : history.get("timeline")) {
            JsonNode details = entry.get("details");
            JsonNode version = details.path("version");
            out.printf(
                    "%s · %s · %s · %s%s%n",
                    second(entry.get("at")),
                    say("web.event." + entry.get("event").asText()),
                    Harmless.of(entry.get("subjectId").asText()),
                    by(details.path("by")),
                    version.isMissingNode()
                            ? ""
                            : " · " + details.path("from").asText() + " → " + version.asText());
        }
        return 0;
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
        return by.equals("file:?") ? say("web.routes.by-unknown") : Harmless.of(by);
    }

    private static String joined(JsonNode names) {
        var all = new java.util.StringJoiner(", ");
        names.forEach(n -> all.add(n.asText()));
        return all.toString();
    }
}
