package vn.tonghop.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.tonghop.unit.Unit;

/**
 * A reporting regime (chế độ báo cáo): who reports what, for which time, by when, to whom.
 *
 * @param destination name of the route that delivers its totals to whom they are owed
 * @param copies names of the routes that deliver the same totals elsewhere (nơi nhận bản sao)
 * @param sections which parts are asked for: "currentState", "difficulties", "proposals"
 * @param indicators ids of the catalogue that are consolidated
 * @param form id of the form it is reported with, or null for running text
 */
public interface Regime {

    String id();

    String title();

    String legalBasis();

    String destination();

    default List<String> copies() {
        return List.of();
    }

    List<String> sections();

    List<String> indicators();

    String form();

    /** The units that owe a report for this period, by code. */
    List<Unit> respondents(ReportingPeriod period);

    /**
     * One period of a regime.
     *
     * @param key stable and sortable: "2023-11", "2023"
     * @param from first day of the data window
     * @param to last day of the data window
     * @param closesAt the first instant at which a report is late; "trước ngày 30/11" closes when
     *     that day begins, "chậm nhất ngày 20/11" when it ends
     */
    record ReportingPeriod(
            String regimeId,
            String key,
            String label,
            LocalDate from,
            LocalDate to,
            Instant closesAt) {}
}
