package vn.tonghop.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One story of the day: the files an office makes, how it sends them, and the end each document has
 * to reach. It stands in a folder of {@code src/test/samples}, the declaration in {@code
 * expected.yaml}.
 *
 * @param files what the office typed; a mail that is kept whole needs none
 * @param deliveries in the order in which they are sent
 * @param documents the declared ends, one a file
 */
record Sample(Path folder, List<SampleFile> files, List<Sending> deliveries, List<End> documents) {

    /** How a declaration calls the document that a mail's own text is. */
    static final String BODY = "body";

    private static final ObjectMapper YAML = new YAMLMapper().registerModule(new JavaTimeModule());

    /** What stands in {@code expected.yaml}. */
    private record Declaration(
            List<SampleFile> files, List<Sending> deliveries, List<End> documents) {}

    /** All samples below this folder, by name. */
    static List<Sample> all(Path samples) {
        try (Stream<Path> folders = Files.list(samples)) {
            return folders.filter(Files::isDirectory).sorted().map(Sample::load).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample load(Path folder) {
        Declaration declaration = read(folder.resolve("expected.yaml"), Declaration.class);
        return new Sample(
                folder, declaration.files(), declaration.deliveries(), declaration.documents());
    }

    static <T> T read(Path file, Class<T> type) {
        try {
            return YAML.readValue(file.toFile(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** The bytes of this file as the office made them. */
    byte[] bytes(String file) {
        return files.stream()
                .filter(f -> f.name().equals(file))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name() + " makes no " + file))
                .make(folder);
    }
}
