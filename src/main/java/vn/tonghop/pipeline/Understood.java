package vn.tonghop.pipeline;

import java.util.List;
import vn.tonghop.report.Report;

/** What became of a document that was read. */
sealed interface Understood {

    /**
     * It speaks for itself.
     *
     * @param annexes ids of the documents that are part of its report
     */
    record Judged(Report report, List<Long> annexes) implements Understood {}

    /** It is part of the report of another document of its delivery, which is not judged yet. */
    record PartOf(long main) implements Understood {}
}
