package vn.tonghop.reading;

import java.io.IOException;

/**
 * One format that can be read. A new one is a class of this kind and a line in {@link Formats}.
 *
 * <p>A reader may fail in any way it likes: {@link Reading} turns what it throws into an answer.
 */
interface Format {

    /** What people call it: "PDF". */
    String name();

    String mediaType();

    /** Whether these bytes are of this format, found from the content and never from the name. */
    boolean recognises(Original original);

    /**
     * The text and tables.
     *
     * @throws CannotRead with the finding that tells the sender what to do
     * @throws IOException when the file is broken
     */
    Readout.Read read(Original original, Limits limits) throws CannotRead, IOException;
}
