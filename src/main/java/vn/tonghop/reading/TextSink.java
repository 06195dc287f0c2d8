package vn.tonghop.reading;

/** Where the blocks of a document go: the running text, or a cell, a note, a text box. */
interface TextSink {

    /**
     * @param text a line feed in it is a new line, a form feed a new page
     */
    void paragraph(String text);

    void table(TextTable table);
}
