package vn.tonghop.web.model;

/**
 * How documents, runs and submissions hang together, as SQL.
 *
 * <p>A report without a figure contributes to no total but is counted all the same: the journal
 * says so. A run whose totals did not change hands nothing over: the journal names the submission
 * that says the same already.
 */
final class RunTies {

    /** Ids of the runs that a document, named by an SQL expression, was counted in. */
    private static final String RUNS_OF_DOCUMENT =
            """
            select c.run_id from contribution c where c.document_id = %1$s
            union select (j.details ->> 'run')::bigint from journal j
            where j.subject_kind = 'document' and j.subject_id = (%1$s)::bigint::text
              and j.event = 'consolidation.counted'""";

    /** Whether submission {@code s} tells the totals of run {@code r}. */
    static final String TELLS =
            """
            (s.run_id = r.id
             or s.id in (select (j.details ->> 'submission')::bigint from journal j
                         where j.subject_kind = 'run' and j.subject_id = r.id::text
                           and j.event = 'consolidation.unchanged'))""";

    /** The submission that tells the totals of run {@code r} to whom they are owed, as {@code s}. */
    static final String SUBMISSION =
            """
            left join lateral (
                select s.id as submission_id, s.run_id as submission_run,
                       s.stage as submission_stage, s.receipt_number
                from submission s
                where s.place = 0 and %s
                order by s.id desc limit 1) s on true
            """
                    .formatted(TELLS);

    private RunTies() {}

    static String runsOf(String document) {
        return RUNS_OF_DOCUMENT.formatted(document);
    }
}
