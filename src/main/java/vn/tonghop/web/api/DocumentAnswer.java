package vn.tonghop.web.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import vn.tonghop.web.model.DocumentRow;
import vn.tonghop.web.model.DocumentSheet;
import vn.tonghop.web.model.DocumentSheet.Arrival;
import vn.tonghop.web.model.DocumentSheet.Revision;
import vn.tonghop.web.model.RunRow;
import vn.tonghop.web.model.TimelineEntry;

/** One document with everything known of it; the report by {@code docs/report.schema.json}. */
record DocumentAnswer(
        @JsonUnwrapped DocumentRow row,
        String sha256,
        long size,
        String mediaType,
        String identity,
        Long sameAs,
        Instant judgedAt,
        @JsonRawValue String report,
        List<Arrival> deliveries,
        List<Revision> revisions,
        List<RunRow> runs,
        List<TimelineEntry> timeline) {

    static DocumentAnswer of(DocumentSheet sheet) {
        return new DocumentAnswer(
                sheet.row(),
                sheet.sha256(),
                sheet.size(),
                sheet.mediaType(),
                sheet.identity(),
                sheet.sameAs(),
                sheet.judgedAt(),
                sheet.report(),
                sheet.arrivals(),
                sheet.revisions(),
                sheet.runs(),
                sheet.timeline());
    }
}
