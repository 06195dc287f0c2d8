package vn.tonghop.web.model;

import java.sql.SQLException;

/**
 * How far a submission is.
 *
 * @param run the run that handed it over; an earlier one when the totals did not change since
 * @param receiptNumber null until the ministry gave one
 */
public record SubmissionState(long id, long run, String stage, String receiptNumber) {

    /** Of the columns of {@link RunTies#SUBMISSION}; null when there is none. */
    static SubmissionState of(Columns columns) throws SQLException {
        var id = columns.idOrNull("submission_id");
        return id == null
                ? null
                : new SubmissionState(
                        id,
                        columns.id("submission_run"),
                        columns.text("submission_stage"),
                        columns.text("receipt_number"));
    }
}
