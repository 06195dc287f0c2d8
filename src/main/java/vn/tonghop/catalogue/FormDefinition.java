package vn.tonghop.catalogue;

import java.util.List;

/**
 * A form (biểu mẫu), from {@code config/forms/*.yaml}: columns are found by the text of their
 * headers, never by position.
 *
 * @param id "II.06a"
 * @param marks texts of which one stands in the form's head: "Biểu số II.06a"
 * @param columns the columns that hold indicators
 * @param identities sums that have to hold in each row
 */
public record FormDefinition(
        String id,
        String title,
        List<String> marks,
        List<Column> columns,
        List<Identity> identities) {

    /**
     * A column.
     *
     * @param indicator id of the catalogue
     * @param headers the header's path from the top, each level with its spellings: [["Tiếp nhận"],
     *     ["Trong kỳ"], ["Trực tuyến"]]
     * @param formNumber the number printed under the header, "(4)", or null
     */
    public record Column(String indicator, List<List<String>> headers, String formNumber) {}

    /** {@code whole} is the sum of {@code parts}, all ids of indicators. */
    public record Identity(String whole, List<String> parts) {}
}
