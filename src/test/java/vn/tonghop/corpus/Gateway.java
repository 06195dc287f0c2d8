package vn.tonghop.corpus;

import java.time.LocalDate;
import vn.tonghop.catalogue.CatalogueFiles;
import vn.tonghop.normalisation.Context;
import vn.tonghop.normalisation.Normaliser;
import vn.tonghop.reading.Reading;
import vn.tonghop.reading.Readout;
import vn.tonghop.report.Report;
import vn.tonghop.report.Source;
import vn.tonghop.unit.UnitFiles;
import vn.tonghop.validation.Facts;
import vn.tonghop.validation.Validator;

/** Reading, normalisation and validation with the configuration that ships, in this process. */
final class Gateway {

    private final Reading reading = Reading.withDefaults();
    private final Normaliser normaliser;
    private final Validator validator;

    Gateway() {
        var units = UnitFiles.load(null);
        var catalogue = CatalogueFiles.load(null, units);
        this.normaliser = new Normaliser(catalogue, units);
        this.validator = new Validator(catalogue, units);
    }

    Report understand(String file, byte[] bytes, LocalDate received) {
        var readout = reading.read(file, bytes);
        var source = new Source(file, "0".repeat(64), readout.mediaType());
        if (readout instanceof Readout.Unreadable unreadable) {
            return Report.unreadable(source, unreadable.why());
        }
        var report =
                normaliser.normalise(source, (Readout.Read) readout, new Context(received, null));
        return validator.judge(report, Facts.NONE);
    }
}
