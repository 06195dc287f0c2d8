package vn.tonghop.corpus;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One invented document: its text in the corpus' own marks, and what it says.
 *
 * @param name name of its folder, "02-…"; the number's parity tells the half
 */
record CorpusDocument(String name, String half, List<Block> blocks, Truth truth) {

    static final Path ROOT = Path.of("src/test/corpus");
    static final String TUNE = "tune";
    static final String TEST = "test";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    int ordinal() {
        return Integer.parseInt(name.substring(0, name.indexOf('-')));
    }

    boolean hasTable() {
        return blocks.stream().anyMatch(Block.Table.class::isInstance);
    }

    /** The documents of a half, in their order. */
    static List<CorpusDocument> of(String half) {
        try (var folders = Files.list(ROOT.resolve(half))) {
            return folders.filter(Files::isDirectory).sorted().map(f -> read(half, f)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CorpusDocument read(String half, Path folder) {
        try {
            return new CorpusDocument(
                    folder.getFileName().toString(),
                    half,
                    Markup.parse(Files.readString(folder.resolve("document.md"))),
                    JSON.readValue(folder.resolve("truth.json").toFile(), Truth.class));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("cannot read " + folder, e);
        }
    }
}
