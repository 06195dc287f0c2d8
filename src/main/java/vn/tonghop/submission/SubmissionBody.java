package vn.tonghop.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.tonghop.consolidation.CanonicalJson;
import vn.tonghop.consolidation.Outbox.FrozenRun;
import vn.tonghop.consolidation.Totals;
import vn.tonghop.consolidation.TotalsJson;

/**
 * What is sent: the totals by {@code docs/ministry-endpoint.yaml}, canonical, so that the same
 * submission always has the same bytes. The evidence of each figure stays here; the ministry is
 * told unit, document and figure.
 */
final class SubmissionBody {

    private final TotalsJson totalsJson = new TotalsJson();
    private final JsonMapper json =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /**
     * @param amends number of the receipt it corrects, or null
     */
    String of(FrozenRun run, String amends) {
        var totals = run.totals();
        var body = json.createObjectNode();
        body.put("contract", "tonghop.submission/1");
        body.put("amends", amends);
        body.put("businessDate", run.businessDate().toString());
        body.put("asOf", run.asOf().toString());
        body.put("snapshotSha256", run.snapshotSha256());
        body.set("regime", totalsJson.tree(totals.regime()));
        body.set("period", totalsJson.tree(totals.period()));
        body.set("units", units(totals));
        var indicators = body.putArray("indicators");
        totals.indicators().forEach(i -> indicators.add(withoutEvidence(i)));
        body.set("sections", totalsJson.tree(totals.sections()));
        return CanonicalJson.write(body);
    }

    /** Digest of the totals that a body carries. */
    String snapshot(String body) {
        return tree(body).path("snapshotSha256").asText();
    }

    /** The same submission as an amendment of another receipt, or of none. */
    String amending(String body, String amends) {
        var tree = tree(body);
        tree.put("amends", amends);
        return CanonicalJson.write(tree);
    }

    private ObjectNode tree(String body) {
        try {
            return (ObjectNode) json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the outbox holds what is not JSON", e);
        }
    }

    private ObjectNode units(Totals totals) {
        var units = json.createObjectNode();
        units.put("expected", totals.expected());
        units.put("reported", totals.reported());
        units.set("counted", totalsJson.tree(totals.counted()));
        units.set("missing", totalsJson.tree(totals.missing()));
        units.set("notAccepted", totalsJson.tree(totals.notAccepted()));
        units.set("late", totalsJson.tree(totals.late()));
        units.set("notExpected", totalsJson.tree(totals.notExpected()));
        return units;
    }

    private ObjectNode withoutEvidence(Totals.IndicatorTotal indicator) {
        var tree = (ObjectNode) totalsJson.tree(indicator);
        for (var contribution : tree.path("contributions")) {
            ((ObjectNode) contribution).remove("evidence");
            ((ObjectNode) contribution).remove("denominatorEvidence");
        }
        return tree;
    }
}
