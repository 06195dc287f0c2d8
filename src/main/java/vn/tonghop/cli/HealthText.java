package vn.tonghop.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import vn.tonghop.message.Messages;
import vn.tonghop.message.VietnameseText;

/** How a source is, for a terminal: one line when it works, what is wrong in lines of their own. */
final class HealthText {

    private final PrintWriter out;
    private final Locale language;

    HealthText(PrintWriter out, Locale language) {
        this.out = out;
        this.language = language;
    }

    /**
     * @param route as the API tells it; nothing is said of what is no source
     */
    void of(JsonNode route) {
        JsonNode health = route.path("health");
        if (health.isObject()) {
            out.println("  " + state(route, health));
            why(health);
            quiet(route.get("id").asText(), health);
        }
    }

    private String state(JsonNode route, JsonNode health) {
        var parts = new ArrayList<String>();
        String rhythm = "web.health." + route.get("rhythm").asText();
        String state = health.get("state").asText();
        String shown = state.equals("unknown") ? rhythm + ".unknown" : "web.health." + state;
        parts.add(say("web.health.title") + ": " + say(shown));
        if (health.get("reachable").isBoolean()) {
            boolean yes = health.get("reachable").asBoolean();
            parts.add(say(yes ? "web.health.reachable" : "web.health.unreachable"));
        }
        if (health.get("authenticated").isBoolean()) {
            boolean yes = health.get("authenticated").asBoolean();
            parts.add(say(yes ? "web.health.signed-in" : "web.health.not-signed-in"));
        }
        boolean failing = state.equals("failing");
        if (failing && health.get("lastPoll").isTextual()) {
            parts.add(say(rhythm + ".last") + " " + moment(health.get("lastPoll")));
        }
        if (health.get("lastSuccess").isTextual()) {
            parts.add(say(rhythm + ".good") + " " + moment(health.get("lastSuccess")));
        }
        if (health.get("lagSeconds").isNumber()) {
            parts.add(say("web.health.lag", length(health.get("lagSeconds").asLong())));
        }
        if (route.path("reader").isTextual()) {
            parts.add(say("web.health.reader", route.get("reader").asText()));
        }
        return String.join(" · ", parts);
    }

    private void why(JsonNode health) {
        JsonNode error = health.get("error");
        if (error.isObject()) {
            String sentence =
                    error.get(language.getLanguage().equals("vi") ? "message" : "messageEn")
                            .asText();
            String since =
                    say(
                            "web.health.failing-since",
                            moment(health.get("failingSince")),
                            health.get("failures").asText());
            out.printf("  %s: %s · %s%n", since, error.get("code").asText(), sentence);
        }
    }

    private void quiet(String id, JsonNode health) {
        if (health.get("quietSince").isTextual()) {
            double hours = health.get("usualQuietMinutes").asLong() / 60.0;
            String since = moment(health.get("quietSince"));
            String shown = String.format(language, "%.1f", hours);
            out.println("  RTE-060 · " + say("RTE-060", id, since, shown));
        }
    }

    private String length(long seconds) {
        Duration length = Duration.ofSeconds(seconds);
        if (length.toMinutes() < 1) {
            return say("web.length.seconds", Long.toString(seconds));
        }
        if (length.toHours() < 1) {
            return say("web.length.minutes", Long.toString(length.toMinutes()));
        }
        return length.toDays() < 1
                ? say("web.length.hours", Long.toString(length.toHours()))
                : say("web.length.days", Long.toString(length.toDays()));
    }

    private String say(String key, Object... arguments) {
        return Messages.in(language, key, arguments);
    }

    private static String moment(JsonNode instant) {
        return VietnameseText.moment(Instant.parse(instant.asText()));
    }
}
