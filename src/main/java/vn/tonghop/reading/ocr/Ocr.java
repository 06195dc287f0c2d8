package vn.tonghop.reading.ocr;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** An engine that recognises characters. Another engine is another class of this kind. */
public interface Ocr {

    /** Vietnamese, with all its marks. */
    String VIETNAMESE = "vie";

    /** Without marks, for a second opinion on digits. */
    String ENGLISH = "eng";

    /** Which way up a page stands. */
    String ORIENTATION = "osd";

    /** What is asked of a picture. */
    enum Layout {
        /** Find the blocks of a page, then their lines. */
        PAGE,
        /** The picture is one block of lines of the same size. */
        BLOCK,
        /** The picture is one line. */
        LINE,
        /** A few words anywhere. */
        SCATTERED
    }

    /** The data that is installed: {@code vie}, {@code eng}, {@code osd}; empty without engine. */
    Set<String> languages();

    /**
     * The words of a picture, in the engine's order.
     *
     * @param language one of {@link #languages()}
     * @throws OcrTimeout when it took longer than a page may
     * @throws IOException when the engine failed
     */
    List<SeenWord> words(Grey picture, String language, Layout layout) throws IOException;

    /**
     * By how many quarters clockwise the picture has to be turned to stand upright, 0 to 3.
     *
     * @throws IOException when the engine failed or sees too little to tell
     */
    int quartersToUpright(Grey picture) throws IOException;

    /** Whether Vietnamese scans can be read at all. */
    default boolean isInstalled() {
        return languages().contains(VIETNAMESE);
    }

    /** For a gateway without an engine. */
    static Ocr none() {
        return new Ocr() {
            @Override
            public Set<String> languages() {
                return Set.of();
            }

            @Override
            public List<SeenWord> words(Grey picture, String language, Layout layout)
                    throws IOException {
                throw new IOException("no engine for characters is installed");
            }

            @Override
            public int quartersToUpright(Grey picture) throws IOException {
                throw new IOException("no engine for characters is installed");
            }
        };
    }
}
