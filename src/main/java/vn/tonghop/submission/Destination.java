package vn.tonghop.submission;

/**
 * The way to where totals are submitted. Whatever goes wrong on the way is an answer: only a defect
 * of our own is an exception.
 */
public interface Destination {

    /**
     * Sends once.
     *
     * @param name the regime's destination, for example "ministry"
     * @param key the idempotency key: under it the other side takes one body once
     */
    Answer submit(String name, String key, String body);

    /**
     * Asks what became of a key and this body. {@link Answer.NotSent} means that it is not there;
     * whenever the question itself fails the answer is {@link
     * Answer.Unknown}, and {@link Answer.Undecidable} where there is nobody to ask.
     */
    Answer ask(String name, String key, String body);
}
