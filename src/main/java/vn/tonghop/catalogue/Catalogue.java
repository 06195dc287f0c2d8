package vn.tonghop.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.report.Report;

/** What is asked of whom: indicators, forms, regimes and senders, from {@code config/}. */
public interface Catalogue {

    List<IndicatorDefinition> indicators();

    Optional<IndicatorDefinition> indicator(String id);

    /** What words of reports mean; none where nobody has said so. */
    default Vocabulary vocabulary() {
        return Vocabulary.NONE;
    }

    List<FormDefinition> forms();

    Optional<FormDefinition> form(String id);

    /** Layouts of forms that a person has confirmed, as they are now. */
    default List<FormLayout> layouts() {
        return List.of();
    }

    List<Regime> regimes();

    Optional<Regime> regime(String id);

    /**
     * The regime and period that a report answers: by its form, or by the request it cites, or by
     * its subject; the period by the day it speaks of.
     */
    Optional<ReportingPeriod> obligationOf(Report report);

    /** The period of this key, for example to consolidate it by hand. */
    Optional<ReportingPeriod> period(String regimeId, String key);

    /** The periods that have closed at this instant and are still being consolidated each night. */
    List<ReportingPeriod> due(Instant now);

    /** The unit an address or a folder or portal account speaks for on that day. */
    Optional<String> unitOfSender(String sender, LocalDate on);

    /** Documents that are no longer in force; none where nobody keeps such a list. */
    default List<Superseded> superseded() {
        return List.of();
    }
}
