package vn.tonghop.web.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In which original a place of a report stands. Evidence names the annex (phụ lục): one that came
 * beside the report is an original of its own, and so may be a file within that one ({@code
 * annex.zip/table.pdf}); any other is within the report's own original.
 */
public class PageFiles {

    /**
     * An annex document is known by its file's name. Where two had the same, the second was renamed
     * with " (2)", and the name alone says of neither which it is.
     */
    private static final String BESIDE =
            """
            select d.sha256, d.file_name,
                   exists (select 1 from journal j
                           where j.subject_kind = 'document' and j.subject_id = d.id::text
                             and j.event = 'document.annexed'
                             and j.details ->> 'report' = :id::bigint::text) as own
            from document d
            where d.stage = 'annex' and d.same_as = :id
              and (d.file_name = :file or starts_with(:file, d.file_name || '/'))
              and not exists (
                  select 1 from document r,
                         jsonb_path_query(r.report, '$.source.annexes[*].file') annex
                  where r.id = :id
                    and (annex #>> '{}' = d.file_name || ' (2)'
                         or starts_with(annex #>> '{}', d.file_name || ' (2)/')))""";

    private final JdbcClient jdbc;

    public PageFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A kept original, and the file within it.
     *
     * @param annex null for the original itself
     */
    public record PageFile(String sha256, String fileName, String annex) {}

    /** An annex's own original; {@code own} unless it came with another copy of the report. */
    private record Beside(String sha256, String fileName, boolean own) {

        PageFile page(String file) {
            return new PageFile(
                    sha256,
                    fileName,
                    file.equals(fileName) ? null : file.substring(fileName.length() + 1));
        }
    }

    /**
     * @param file as evidence names it; null for the document itself
     * @return empty when there is no such document, or when it is not certain which file is meant
     */
    public Optional<PageFile> find(long document, String file) {
        var beside = file == null ? List.<Beside>of() : nearest(beside(document, file));
        return switch (beside.size()) {
            case 0 -> within(document, file);
            case 1 -> Optional.of(beside.get(0).page(file));
            default -> Optional.empty();
        };
    }

    private Optional<PageFile> within(long document, String file) {
        return jdbc.sql("select sha256, file_name from document where id = ?")
                .param(document)
                .query((row, n) -> new PageFile(row.getString(1), row.getString(2), file))
                .optional();
    }

    private List<Beside> beside(long document, String file) {
        return jdbc.sql(BESIDE)
                .param("id", document)
                .param("file", file)
                .query(
                        (row, n) ->
                                new Beside(
                                        row.getString("sha256"),
                                        row.getString("file_name"),
                                        row.getBoolean("own")))
                .list();
    }

    /** Of those that came with this very copy, the one whose name says most. */
    private static List<Beside> nearest(List<Beside> all) {
        var own = all.stream().anyMatch(Beside::own);
        var known = all.stream().filter(b -> b.own() == own).distinct().toList();
        var longest =
                known.stream()
                        .map(b -> b.fileName().length())
                        .max(Comparator.naturalOrder())
                        .orElse(0);
        return known.stream().filter(b -> b.fileName().length() == longest).toList();
    }
}
