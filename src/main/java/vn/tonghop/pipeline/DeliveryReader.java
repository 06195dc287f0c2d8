package vn.tonghop.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.normalisation.Context;
import vn.tonghop.normalisation.Enclosures;
import vn.tonghop.normalisation.Normaliser;
import vn.tonghop.reading.Annex;
import vn.tonghop.reading.Reading;
import vn.tonghop.reading.Readout;
import vn.tonghop.report.Report;
import vn.tonghop.report.Source;
import vn.tonghop.validation.Facts;
import vn.tonghop.validation.Validator;
import vn.tonghop.vault.Vault;

/**
 * Reads a document together with what came beside it: a report and the annexes it was sent with are
 * one report.
 */
class DeliveryReader {

    /** More files than this are a collection of documents, each of which speaks for itself. */
    private static final int MOST_TOGETHER = 8;

    private final Vault vault;
    private final Reading reading;
    private final Normaliser normaliser;
    private final Validator validator;
    private final Catalogue catalogue;
    private final LayoutProposals layouts;

    DeliveryReader(
            Vault vault,
            Reading reading,
            Normaliser normaliser,
            Validator validator,
            Catalogue catalogue,
            LayoutProposals layouts) {
        this.layouts = layouts;
        this.vault = vault;
        this.reading = reading;
        this.normaliser = normaliser;
        this.validator = validator;
        this.catalogue = catalogue;
    }

    /**
     * @param beside the other documents of its delivery
     */
    Understood understand(ReceivedDocument row, List<ReceivedDocument> beside) throws IOException {
        Readout own = read(row);
        if (!(own instanceof Readout.Read read)
                || beside.isEmpty()
                || beside.size() >= MOST_TOGETHER) {
            return new Understood.Judged(report(row, own), List.of());
        }
        var rows = new ArrayList<>(List.of(row));
        rows.addAll(beside);
        var readouts = new ArrayList<>(List.of(own));
        for (var other : beside) {
            readouts.add(read(other));
        }
        return arranged(rows, readouts, read);
    }

    private Understood arranged(
            List<ReceivedDocument> rows, List<Readout> readouts, Readout.Read own) {
        var files = new ArrayList<Enclosures.File>();
        for (int i = 0; i < rows.size(); i++) {
            files.add(file(rows.get(i), readouts.get(i)));
        }
        var enclosures = Enclosures.of(files);
        if (enclosures.main() == 0) {
            var annexes = new ArrayList<>(own.annexes());
            var ids = new ArrayList<Long>();
            for (int i : enclosures.annexes()) {
                if (rows.get(i).judged()) {
                    continue;
                }
                annexes.addAll(annexes(rows.get(i).fileName(), files.get(i).read(), annexes));
                ids.add(rows.get(i).id());
            }
            return new Understood.Judged(report(rows.get(0), with(annexes, own)), ids);
        }
        return enclosures.annexes().contains(0) && !rows.get(enclosures.main()).judged()
                ? new Understood.PartOf(rows.get(enclosures.main()).id())
                : new Understood.Judged(files.get(0).alone(), List.of());
    }

    private Enclosures.File file(ReceivedDocument row, Readout readout) {
        Report alone = report(row, readout);
        return new Enclosures.File(
                readout instanceof Readout.Read read ? read : null,
                alone,
                catalogue.obligationOf(alone).map(ReportingPeriod::regimeId).orElse(null));
    }

    private static Readout.Read with(List<Annex> annexes, Readout.Read read) {
        return new Readout.Read(
                read.mediaType(),
                read.pages(),
                read.sheets(),
                annexes,
                read.problems(),
                read.stated());
    }

    /** A file and what came inside it, under names that nobody has yet. */
    private static List<Annex> annexes(String name, Readout.Read read, List<Annex> before) {
        var found = new ArrayList<Annex>();
        String unlike = name;
        for (int n = 2; isTaken(unlike, before); n++) {
            unlike = name + " (" + n + ")";
        }
        found.add(new Annex(unlike, with(List.of(), read)));
        for (var inside : read.annexes()) {
            found.add(new Annex(unlike + "/" + inside.name(), inside.read()));
        }
        return found;
    }

    private static boolean isTaken(String name, List<Annex> annexes) {
        return annexes.stream().anyMatch(a -> a.name().equals(name));
    }

    private Readout read(ReceivedDocument row) throws IOException {
        return reading.read(row.fileName(), vault.read(row.sha256()));
    }

    private Report report(ReceivedDocument row, Readout readout) {
        var source = new Source(row.fileName(), row.sha256(), readout.mediaType());
        if (readout instanceof Readout.Unreadable unreadable) {
            return Report.unreadable(source, unreadable.why());
        }
        var read = (Readout.Read) readout;
        var report =
                normaliser.normalise(source, read, new Context(row.receivedOn(), row.senderUnit()));
        if (report.findings().stream().anyMatch(f -> f.code().equals("NORM-045"))) {
            layouts.propose(row.id(), normaliser.unknownLayouts(read));
        }
        return validator.judge(
                report, new Facts(row.sender(), row.senderUnit(), row.firstReceivedAt()));
    }
}
