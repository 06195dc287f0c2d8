package vn.tonghop.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;

/**
 * One format that can be read. A new one is a class of this kind and a line in {@link Formats}.
 *
 * <p>A reader may fail in any way it likes: {@link DocumentReader} turns what it throws into an
 * answer.
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

    /**
     * A page as a person sees it, so that an area of it can be shown as evidence. The areas that
     * {@link #read} tells are shares of this picture.
     *
     * @param page from 1
     * @return at most {@link Limits#pixels()}; empty when there is no such page, or pages of this
     *     format are not pictures
     */
    default Optional<BufferedImage> draw(Original original, int page, Limits limits)
            throws CannotRead, IOException {
        return Optional.empty();
    }

    /**
     * The file within this one that {@link #read} calls an annex of this name.
     *
     * @param name unique within this file, of an annex of an annex too
     * @return empty when there is none
     */
    default Optional<Original> annex(Original original, String name, Limits limits)
            throws CannotRead, IOException {
        return Optional.empty();
    }
}
