package vn.tonghop.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a document of the corpus says, by the hand that wrote it; {@code truth.json} beside it.
 *
 * <p>The names are those of the hand-made reading of the founding documents. A header field that is
 * null is not in the document: unknown is the right answer. {@code parent} is not judged where the
 * page prints none.
 *
 * @param comment says that the document is invented
 * @param issuerAlso other full names of the issuing body that are as right
 * @param subjectAlso other stretches of the title that are as right
 * @param otherFigures results that the catalogue has no id for; null where nobody has listed them
 * @param findings the planned errors
 */
record Truth(
        String comment,
        String number,
        String kind,
        String issuer,
        @JsonProperty("issuer_also") List<String> issuerAlso,
        String parent,
        String place,
        LocalDate date,
        String subject,
        @JsonProperty("subject_also") List<String> subjectAlso,
        String addressee,
        LocalDate deadline,
        @JsonProperty("deadline_exclusive") Boolean deadlineExclusive,
        String signer,
        Time period,
        List<Figure> indicators,
        @JsonProperty("other_figures") List<Figure> otherFigures,
        Parts sections,
        List<Cited> references,
        @JsonProperty("requested_items") List<Asked> requestedItems,
        List<Planned> findings) {

    /** Either the window the document states or the kind of period it names. */
    record Time(LocalDate from, LocalDate to, Kind kind, Integer number, Integer year) {

        enum Kind {
            month,
            quarter,
            half,
            nine_months,
            year
        }
    }

    /**
     * A figure of the catalogue, or another one.
     *
     * @param id null of another one, {@code about} then says what it is
     * @param also other ids that are as right
     * @param upTo for a range: either end is right
     * @param snippet the words it stands in, as on the page; for a table, the cell's text
     * @param table whether it stands in a table
     */
    record Figure(
            String id,
            String about,
            List<String> also,
            BigDecimal value,
            @JsonProperty("up_to") BigDecimal upTo,
            String unit,
            String qualifier,
            String snippet,
            boolean table) {}

    /** Null where the document has no such part. */
    record Parts(
            @JsonProperty("current_state") Begins currentState,
            Begins difficulties,
            Begins proposals) {}

    /**
     * @param first words of the part: its first ones, for the current state any characteristic ones
     */
    record Begins(String first) {}

    record Cited(String number, LocalDate date) {}

    record Asked(String text, String section) {}

    /**
     * A planned error and the text of the line where it stands.
     *
     * @param also other kinds that are as right, or null
     */
    record Planned(String kind, String at, List<String> also) {

        Planned(String kind, String at) {
            this(kind, at, null);
        }
    }
}
