package vn.tonghop.reading;

/**
 * A file that came inside another and belongs to it: an attachment of a mail, a file of an archive,
 * a file embedded in a PDF.
 *
 * @param name as it came, only to be mentioned; within its file no two annexes share one
 * @param read its own text and tables; its line numbers begin at 1 again
 */
public record Annex(String name, Readout.Read read) {}
