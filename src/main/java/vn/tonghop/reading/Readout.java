package vn.tonghop.reading;

import java.util.List;
import vn.tonghop.report.Finding;

/** What a reader made of an original. */
public sealed interface Readout {

    /** Found from the content, not from the name; {@code application/octet-stream} if unknown. */
    String mediaType();

    /**
     * The original's text and tables.
     *
     * @param pages running text; a sheet is no page. Line numbers count through the whole input.
     * @param sheets sheets of a workbook and ruled tables, cells by position
     * @param annexes files that came inside and belong to the same report, in their order; flat:
     *     annexes of annexes stand in this list too
     * @param problems what was noticed while reading and does not keep it from being read
     * @param stated the report as a document in the common schema states it itself, as JSON of
     *     {@code docs/report.schema.json}; null for everything that has to be understood first
     */
    record Read(
            String mediaType,
            List<Page> pages,
            List<Sheet> sheets,
            List<Annex> annexes,
            List<Finding> problems,
            String stated)
            implements Readout {

        public Read(
                String mediaType,
                List<Page> pages,
                List<Sheet> sheets,
                List<Annex> annexes,
                List<Finding> problems) {
            this(mediaType, pages, sheets, annexes, problems, null);
        }

        public Read(
                String mediaType, List<Page> pages, List<Sheet> sheets, List<Finding> problems) {
            this(mediaType, pages, sheets, List.of(), problems);
        }

        public Read {
            pages = List.copyOf(pages);
            sheets = List.copyOf(sheets);
            annexes = List.copyOf(annexes);
            problems = List.copyOf(problems);
        }
    }

    /** Nothing can be read from it; {@code why} tells the sender what to do. */
    record Unreadable(String mediaType, Finding why) implements Readout {}
}
