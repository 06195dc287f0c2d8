package vn.tonghop.normalisation;

import java.util.List;

/**
 * A table that looks like a form of the catalogue and whose columns cannot be told by their
 * headers: what is proposed to a person.
 *
 * @param fingerprint of its header
 * @param columns from the left
 * @param rows some rows as they are, each with a text for every column
 */
public record UnknownLayout(
        String fingerprint,
        String form,
        String sheet,
        List<Column> columns,
        List<List<String>> rows) {

    /**
     * @param header the path of headers, folded, as a layout's file names it
     * @param shown the same as it is printed
     * @param indicator proposed, or null
     */
    public record Column(String header, String shown, String indicator) {}
}
