package vn.tonghop.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The five documents the gateway was founded on: real ones, as text recognition with English data
 * left them, each with a reading made by hand. They lie beside the checkout and are no part of it.
 */
final class FoundingDocuments {

    static final String HALF = "founding";

    private static final Path FOLDER = Path.of("../shared/seeds");
    private static final Map<String, String> KINDS = Map.of("Báo cáo", "BC", "Công văn", "CV");
    private static final ObjectMapper JSON = new ObjectMapper();

    private FoundingDocuments() {}

    record Founding(String name, byte[] text, Truth truth) {}

    static boolean areHere() {
        return Files.isDirectory(FOLDER);
    }

    static List<Founding> all() throws IOException {
        var all = new ArrayList<Founding>();
        try (var files = Files.newDirectoryStream(FOLDER, "*.json")) {
            for (Path file : files) {
                JsonNode truth = JSON.readTree(file.toFile());
                Path text = FOLDER.resolve(truth.get("file").asText());
                String name = file.getFileName().toString().replace(".json", "");
                all.add(
                        new Founding(
                                name,
                                Files.readAllBytes(text),
                                truth(truth, Files.readAllLines(text))));
            }
        }
        all.sort(Comparator.comparing(Founding::name));
        return all;
    }

    private static Truth truth(JsonNode t, List<String> lines) {
        String deadline = t.path("deadline").asText("null");
        boolean due = !deadline.equals("null");
        String parent = t.path("parent").asText(null);
        return new Truth(
                "real",
                t.path("number").asText(null),
                KINDS.get(t.get("kind").asText()),
                t.get("issuer").asText(),
                null,
                // what is implied is not printed
                t.get("parent").isNull() || parent.contains("(") || parent.equals("Chính phủ")
                        ? null
                        : parent,
                t.path("place").asText(null),
                t.get("date").isNull() ? null : LocalDate.parse(t.get("date").asText()),
                t.get("subject").asText(),
                null,
                t.get("addressee").isNull() || t.get("addressee").asText().contains("(only")
                        ? null
                        : t.get("addressee").asText(),
                due ? LocalDate.parse(deadline.substring(0, 10)) : null,
                due ? deadline.contains("exclusive") : null,
                t.path("signing").path("name").asText("null").equals("null")
                        ? null
                        : t.get("signing").get("name").asText(),
                time(t.get("period")),
                figures(t, lines),
                null,
                new Truth.Parts(
                        part(t, "current_state", lines),
                        part(t, "difficulties", lines),
                        part(t, "proposals", lines)),
                references(t),
                requestedItems(t),
                errors(t));
    }

    /**
     * The days where the document states them ("2024-12-10 (portal figures, …)"), else the year.
     */
    private static Truth.Time time(JsonNode period) {
        if (period.isNull()) {
            return null;
        }
        return period.has("from") && period.has("to")
                ? new Truth.Time(day(period.get("from")), day(period.get("to")), null, null, null)
                : new Truth.Time(
                        null, null, Truth.Time.Kind.year, null, period.get("year").asInt());
    }

    private static LocalDate day(JsonNode printed) {
        return LocalDate.parse(printed.asText().substring(0, "2024-12-10".length()));
    }

    private static List<Truth.Figure> figures(JsonNode t, List<String> lines) {
        var figures = new ArrayList<Truth.Figure>();
        for (JsonNode f : t.path("indicators")) {
            if (!f.path("derived").asBoolean()) {
                figures.add(
                        new Truth.Figure(
                                f.get("id").asText(),
                                null,
                                null,
                                new BigDecimal(f.get("value").asText()),
                                null,
                                f.path("unit").asText(null),
                                f.path("qualifier").asText(null),
                                lines.get(f.get("line").asInt() - 1),
                                false));
            }
        }
        return figures;
    }

    /** The longest of its first lines: a heading is short. */
    private static Truth.Begins part(JsonNode t, String name, List<String> lines) {
        JsonNode range = t.path("sections").path(name).path("lines");
        if (range.isMissingNode()) {
            return null;
        }
        int from = range.get(0).asInt() - 1;
        int to = Math.min(range.get(1).asInt(), from + 8);
        return new Truth.Begins(
                lines.subList(from, to).stream()
                        .max(Comparator.comparingInt(String::length))
                        .orElseThrow());
    }

    private static List<Truth.Cited> references(JsonNode t) {
        var cited = new ArrayList<Truth.Cited>();
        for (JsonNode r : t.path("references")) {
            cited.add(
                    new Truth.Cited(
                            r.get("number").asText(),
                            r.get("date").isNull()
                                    ? null
                                    : LocalDate.parse(r.get("date").asText())));
        }
        return cited;
    }

    private static List<Truth.Asked> requestedItems(JsonNode t) {
        var asked = new ArrayList<Truth.Asked>();
        for (JsonNode item : t.path("requested_items")) {
            asked.add(new Truth.Asked(item.asText().replaceAll(" \\(\\d+\\)$", ""), null));
        }
        return asked;
    }

    /** What the reading made by hand remarks, where it is a kind of error the corpus plans too. */
    private static List<Truth.Planned> errors(JsonNode t) {
        var errors = new ArrayList<Truth.Planned>();
        for (JsonNode remark : t.path("findings")) {
            if (remark.asText().contains("younger than the document")) {
                errors.add(new Truth.Planned("data-younger-than-document", remark.asText()));
            } else if (remark.asText().startsWith("paragraph of lines")) {
                errors.add(new Truth.Planned("repeated-paragraph", remark.asText()));
            }
        }
        for (JsonNode r : t.path("references")) {
            if (r.path("note").asText().contains("superseded")) {
                errors.add(new Truth.Planned("superseded-decree", r.get("note").asText()));
            }
        }
        return errors;
    }
}
