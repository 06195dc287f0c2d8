package vn.tonghop.reading;

/** Grants a reader more time for a page that must be seen (OCR), which takes longer than text. */
@FunctionalInterface
interface Patience {

    /** Where nobody waits. */
    Patience ENDLESS = () -> {};

    /**
     * To be asked right before each such page is worked on: {@link Limits#pictureTime()} more, as
     * long as {@link Limits#mostTime()} of the document is not over.
     */
    void forOnePictureMore();
}
