package vn.tonghop.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import vn.tonghop.report.json.ReportJson;

/**
 * A report as a document in the common schema states it, with its evidence in that document: where
 * a value stands there is its JSON Pointer, and what the other system read it from stays as the
 * text. Pages and lines of papers that are not here are left out, as are the other system's
 * findings: ours are made here.
 */
final class StatedReport {

    /** Digits before and behind the point. No count of an office comes near. */
    private static final int MOST_DIGITS = 30;

    private static final List<String> NUMBERS =
            List.of("value", "upper", "numerator", "denominator");

    private final ObjectNode report;

    private StatedReport(ObjectNode report) {
        this.report = report;
    }

    /**
     * @param tree obeys the schema
     * @throws CannotRead when a figure has more digits than can be meant, or what is allowed by
     *     itself is impossible together: a period that ends before it begins
     */
    static StatedReport of(JsonNode tree) throws CannotRead {
        var stated = new StatedReport(tree.deepCopy());
        stated.figures();
        stated.report.path("header").forEach(StatedReport::nowhere);
        stated.report.path("sections").forEach(StatedReport::nowhere);
        stated.placed("references", "number");
        stated.placed("requestedItems", "text");
        stated.report.putArray("findings");
        stated.possible();
        return stated;
    }

    /** As {@code docs/report.schema.json}. */
    String json() {
        return report.toString();
    }

    private void figures() throws CannotRead {
        var figures = (ArrayNode) report.get("indicators");
        for (int i = 0; i < figures.size(); i++) {
            var figure = (ObjectNode) figures.get(i);
            for (String name : NUMBERS) {
                if (figure.path(name).isNumber()) {
                    hold("/indicators/" + i + "/" + name, figure.get(name).decimalValue());
                }
            }
            String written = figure.get("value").decimalValue().toPlainString();
            place(figure, "/indicators/" + i + "/value", written);
        }
    }

    private static void hold(String pointer, BigDecimal number) throws CannotRead {
        int whole = number.precision() - number.scale();
        if (Math.abs((long) number.scale()) > MOST_DIGITS || whole > MOST_DIGITS) {
            throw new CannotRead("READ-113", pointer, String.valueOf(MOST_DIGITS));
        }
    }

    private void placed(String list, String name) {
        var items = (ArrayNode) report.get(list);
        for (int i = 0; i < items.size(); i++) {
            var item = (ObjectNode) items.get(i);
            place(item, "/" + list + "/" + i + "/" + name, item.path(name).asText());
        }
    }

    private static void place(ObjectNode item, String pointer, String written) {
        String said = item.path("evidence").path("text").asText("");
        var evidence = item.putObject("evidence");
        for (String name : List.of("page", "line", "sheet", "cell", "file", "box")) {
            evidence.putNull(name);
        }
        evidence.put("text", said.isBlank() ? written : said);
        evidence.put("pointer", pointer);
    }

    /** Pages and lines are those of a paper somewhere else. */
    private static void nowhere(JsonNode claim) {
        if (claim instanceof ObjectNode known && known.has("page")) {
            known.putNull("page");
            known.putNull("line");
            if (known.has("box")) {
                known.putNull("box");
            }
        }
    }

    private void possible() throws CannotRead {
        try {
            new ReportJson().read(json());
        } catch (IllegalArgumentException e) {
            throw new CannotRead("READ-114", String.valueOf(e.getMessage()));
        }
    }
}
