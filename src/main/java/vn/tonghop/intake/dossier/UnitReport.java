package vn.tonghop.intake.dossier;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.intake.Channel;
import vn.tonghop.intake.Content;
import vn.tonghop.intake.Delivery;
import vn.tonghop.intake.dossier.Tally.Count;
import vn.tonghop.intake.stated.StatedFigures;
import vn.tonghop.intake.stated.StatedFigures.Figure;
import vn.tonghop.message.Messages;

/**
 * The counters of one unit as its form II.06a for one period, in the common schema.
 *
 * <p>The account of how it came about names the revision: without it, figures that return to what
 * they once were would be taken for the old report.
 */
record UnitReport(Reading reading, ReportingPeriod period, String form, String unit, Tally tally) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String UNIT_OF_COUNT = "hồ sơ";

    /** The numbers alone: what makes it the same report or another. */
    String figures() {
        return tally.toString();
    }

    Delivery delivery(int revision, Catalogue catalogue) {
        String name = form + "-" + period.key() + "-" + unit + "-" + revision;
        byte[] json = stated(revision, catalogue).json();
        return new Delivery(
                Channel.PORTAL,
                reading.source(),
                String.join("|", form, period.key(), unit, "r" + revision),
                "portal:" + unit,
                form + " " + period.label(),
                name + ".json",
                Content.of(json),
                List.of());
    }

    private StatedFigures stated(int revision, Catalogue catalogue) {
        return new StatedFigures(
                "portal:" + unit,
                null,
                unit,
                reading.startedAt().atZone(VIETNAM).toLocalDate(),
                period.from(),
                period.to(),
                period.label(),
                form,
                account(revision),
                list(catalogue));
    }

    private String account(int revision) {
        return Messages.vi(
                "intake.dossiers.account",
                unit,
                Long.toString(tally.received()),
                Integer.toString(revision),
                Long.toString(tally.of(Count.WITHOUT_DUE_DAY)),
                Long.toString(tally.of(Count.UNUSABLE)));
    }

    private List<Figure> list(Catalogue catalogue) {
        Map<String, Long> values = new LinkedHashMap<>();
        values.put("dossiers_received", tally.received());
        values.put("dossiers_online", tally.of(Count.ONLINE));
        values.put("dossiers_direct_postal", tally.of(Count.DIRECT_POSTAL));
        values.put("dossiers_carried_over", tally.of(Count.CARRIED_OVER));
        values.put("dossiers_resolved", tally.resolved());
        values.put("dossiers_resolved_early", tally.of(Count.EARLY));
        values.put("dossiers_resolved_on_time", tally.of(Count.ON_TIME));
        values.put("dossiers_resolved_late", tally.of(Count.LATE));
        values.put("dossiers_in_progress", tally.pending());
        values.put("dossiers_in_progress_in_time", tally.of(Count.PENDING_IN_TIME));
        values.put("dossiers_in_progress_late", tally.of(Count.PENDING_LATE));
        List<Figure> figures = new ArrayList<>();
        values.forEach(
                (id, value) ->
                        figures.add(
                                new Figure(
                                        id,
                                        catalogue
                                                .indicator(id)
                                                .map(IndicatorDefinition::name)
                                                .orElse(id),
                                        BigDecimal.valueOf(value),
                                        UNIT_OF_COUNT,
                                        Messages.vi(
                                                "intake.dossiers.counted",
                                                Long.toString(value),
                                                unit))));
        return figures;
    }
}
