package vn.tonghop.intake.rest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.intake.stated.StatedFigures;
import vn.tonghop.intake.stated.StatedFigures.Figure;
import vn.tonghop.message.Messages;

/**
 * What an item says, by the places an administrator has named. What stands nowhere is left out;
 * what stands there and is no figure is left out and told.
 */
public final class RestReading {

    /**
     * Where things stand in an item; null for what does not.
     *
     * @param id what tells an item from every other
     * @param unitCode code of the unit, by the statistics office's list
     * @param unitName the unit as the service calls it
     * @param period key of a period of the regime ("2023-11")
     * @param from first day, ISO
     * @param to last day
     */
    public record Places(
            JsonPointer id,
            JsonPointer unitCode,
            JsonPointer unitName,
            JsonPointer period,
            JsonPointer from,
            JsonPointer to,
            FigurePlaces figures) {}

    private final JsonMapper json =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private final Places places;
    private final String regime;
    private final String form;
    private final Catalogue catalogue;

    /**
     * @param regime whose periods the key of a period is of; may be empty
     * @param form id of the form the figures fill; may be empty
     */
    public RestReading(Places places, String regime, String form, Catalogue catalogue) {
        this.places = places;
        this.regime = regime;
        this.form = form;
        this.catalogue = catalogue;
    }

    /** The item's own id; null when it states none. */
    String idOf(RestItem item) throws IOException {
        String id = text(json.readTree(item.bytes()), places.id());
        return id == null || id.isBlank() || id.length() > 300 ? null : id.strip();
    }

    /**
     * The item in the common schema.
     *
     * @param revision how often this item came with another content, from 1
     */
    byte[] stated(RestItem item, String source, String id, int revision) throws IOException {
        JsonNode node = json.readTree(item.bytes());
        var unread = new ArrayList<String>();
        List<Figure> figures = figures(node, unread);
        Optional<ReportingPeriod> period =
                Optional.ofNullable(text(node, places.period()))
                        .flatMap(key -> catalogue.period(regime, key.strip()));
        return new StatedFigures(
                        source + ":" + id,
                        text(node, places.unitCode()),
                        text(node, places.unitName()),
                        null,
                        period.map(ReportingPeriod::from).orElse(day(node, places.from())),
                        period.map(ReportingPeriod::to).orElse(day(node, places.to())),
                        period.map(ReportingPeriod::label).orElse(null),
                        form.isEmpty() ? null : form,
                        account(source, id, revision, unread),
                        figures)
                .json();
    }

    private static String account(String source, String id, int revision, List<String> unread) {
        String came = Messages.vi("intake.rest.account", source, id, Integer.toString(revision));
        return unread.isEmpty()
                ? came
                : came + " " + Messages.vi("intake.rest.unread", String.join("; ", unread));
    }

    private List<Figure> figures(JsonNode item, List<String> unread) {
        var figures = new ArrayList<Figure>();
        for (var place : places.figures().places()) {
            JsonNode node = item.at(place.pointer());
            if (node.isMissingNode() || node.isNull()) {
                continue;
            }
            Optional<BigDecimal> value = VietnameseNumber.of(node);
            if (value.isEmpty()) {
                unread.add(place.pointer() + " = " + shown(node));
                continue;
            }
            var definition = catalogue.indicator(place.indicator());
            figures.add(
                    new Figure(
                            place.indicator(),
                            definition.map(d -> d.name()).orElse(place.indicator()),
                            value.get(),
                            definition.map(d -> d.unit()).orElse(null),
                            place.pointer() + " = " + shown(node)));
        }
        return figures;
    }

    private static String shown(JsonNode node) {
        String text = node.isNumber() ? node.toString() : node.asText(node.getNodeType().name());
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }

    private static String text(JsonNode item, JsonPointer pointer) {
        JsonNode node = pointer == null ? null : item.at(pointer);
        if (node == null || !node.isValueNode() || node.isNull()) {
            return null;
        }
        String text = node.asText().strip();
        return text.isEmpty() || text.length() > 300 ? null : text;
    }

    private static LocalDate day(JsonNode item, JsonPointer pointer) {
        String text = text(item, pointer);
        try {
            return text == null || text.length() < 10
                    ? null
                    : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
