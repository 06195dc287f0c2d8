package vn.tonghop.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes {@code docs/understanding.md}. */
final class UnderstandingPage {

    private static final Path PAGE = Path.of("docs/understanding.md");
    private static final Path BLIND = CorpusDocument.ROOT.resolve("blind.md");

    private UnderstandingPage() {}

    static void write(List<ScoreTable> tables) throws IOException {
        var page = new StringBuilder(HEAD);
        tables.forEach(t -> page.append(t.markdown()).append('\n'));
        page.append(Files.readString(BLIND));
        Files.writeString(PAGE, page.append(FOOT));
        System.out.println("Written: " + PAGE);
    }

    private static final String HEAD =
            """
            # How much the gateway understands

            Written by `mvn -Pscore test`; do not edit by hand. Every score is counted in one run of that
            command, with the configuration that ships; what was read blind was counted once, in its time.

            ## What is read

            - **founding**: the five real documents the gateway was founded on, as text recognition with
              English data left them. They lie beside the checkout and are no part of it; without them the
              table is left out.
            - **tune** and **test**: the corpus of `src/test/corpus`, invented documents with the truth written
              beside them (`README.md` there). Whoever improves the reading looks at the tune half alone; of the
              test half only these totals are told. The halves are worded differently, but one hand wrote both:
              documents of offices nobody here has seen will score lower.

            Each document goes through the reader, the normaliser and the checks in these forms:

            | form | what it is |
            |---|---|
            | txt | text as programs extract it; half of the documents with the header's columns side by side |
            | docx, odt, rtf, html | header in a table without rules, tables with merged cells |
            | pdf | text, two-column header, ruled tables |
            | xlsx | the tables alone, as an annex; figures and checks are judged, the header is not |
            | ocr-vie, ocr-eng | printed, numbered by hand, stamped, sealed, scanned askew and noisy at 200 dpi, saved as JPEG, read by `tesseract` with Vietnamese and with English data |
            | scan | the same pictures in a PDF, read by the gateway's own recognition |

            Forms that the machine could not make (no `tesseract`), or had no time for, are left out.

            ## How it is counted

            - **header**: number, kind, issuer, superior (where one is printed), place, day, subject, addressee,
              deadline, signer, period. *Right*: the value, or unknown where the document says none. *Wrong*: a
              value that is not so. *Unknown*: no value where there is one. Of a recognised text, unknown is
              right where the digits or words are no longer in what `tesseract` made of the page; a number or
              a figure that `tesseract` itself put in place of another is not counted where the text comes
              without its picture.
            - **figures found**: of those the document states and recognition left, how many were found with
              their value. **precise**: of the figures told under an id of the catalogue, how many the document
              states. **right id**: of those found. Rows below a table's total are not counted.
            - **others listed**: of the results that the catalogue has no id for, how many are listed with
              their value and the words they stand in. Counted in documents whose truth lists them.
            - **sections**: current state, difficulties, proposals: begins with the right words, or rightly
              absent.
            - **planned errors**: an error written into the document, found by a finding made for that kind.
              **false alarms**: a finding of such a kind where none was planned.

            ## Scores

            """;

    private static final String FOOT =
            """
            ## What these numbers do not say

            - The pages are drawn with DejaVu Serif, which recognition reads better than worn photocopies; real
              handwriting is worse than the tilted digits drawn here.
            - A figure may count as found under another id; the column "right id" tells how often it does not.
            - A table in a form without cells (txt, ocr) has lost which figure stands under which header.
            """;
}
