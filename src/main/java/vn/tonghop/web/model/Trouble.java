package vn.tonghop.web.model;

/**
 * Something that does not go on without a person.
 *
 * @param kind document, reply, run, submission or copy (of a submission)
 * @param id of that row; of the delivery for a reply
 * @param document a document to look at, or null
 * @param run a run to look at, or null
 * @param name what people call it: a file name, a reference, a regime and period
 * @param stage where it stands
 * @param lastError what went wrong last, or null
 */
public record Trouble(
        String kind,
        long id,
        Long document,
        Long run,
        String name,
        String stage,
        int attempts,
        String lastError) {}
