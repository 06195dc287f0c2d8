package vn.tonghop.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.tonghop.consolidation.CanonicalJson;
import vn.tonghop.consolidation.Totals;
import vn.tonghop.consolidation.TotalsJson;

/** What {@code night --json} prints: one object on one line. */
final class NightJson {

    private NightJson() {}

    /** {@code {dryRun: true, snapshotSha256, totals}} */
    static String of(Totals totals) {
        var object = object(true);
        addTotals(object, totals);
        return CanonicalJson.write(object);
    }

    /** {@code {dryRun: false, run, snapshotSha256, submission, totals}} */
    static String of(NightByHand.End end) {
        var object = object(false);
        var run = object.putObject("run");
        run.put("id", end.run().id());
        run.put("businessDate", end.run().businessDate().toString());
        run.put("stage", end.run().stage());
        run.put("changedSince", end.changed());
        if (end.totals() != null) {
            addTotals(object, end.totals());
        }
        if (end.submission() != null) {
            var submission = object.putObject("submission");
            submission.put("id", end.submission().id());
            submission.put("stage", end.submission().stage());
            submission.put("idempotencyKey", end.submission().idempotencyKey());
            submission.put("receiptNumber", end.submission().receiptNumber());
            submission.put("lastError", end.submission().lastError());
        }
        return CanonicalJson.write(object);
    }

    private static ObjectNode object(boolean dryRun) {
        return JsonNodeFactory.instance.objectNode().put("dryRun", dryRun);
    }

    private static void addTotals(ObjectNode object, Totals totals) {
        var json = new TotalsJson();
        object.set("totals", json.tree(totals));
        object.put("snapshotSha256", CanonicalJson.sha256(json.write(totals)));
    }
}
