package vn.tonghop.demo;

import java.nio.file.Path;

/** The samples' files, for tests of other rooms. */
public final class SampleDocuments {

    private static final Path SAMPLES = Path.of("src/test/samples");

    private SampleDocuments() {}

    /** The bytes of this file of this sample as the office made them. */
    public static byte[] bytes(String sample, String file) {
        return Sample.all(SAMPLES).stream()
                .filter(s -> s.name().equals(sample))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sample " + sample))
                .bytes(file);
    }
}
