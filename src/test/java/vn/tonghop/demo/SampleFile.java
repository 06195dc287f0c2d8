package vn.tonghop.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file an office makes.
 *
 * @param name as the office called it
 * @param made with which program
 * @param from its readable source, a file of the sample's folder
 * @param keep how many bytes survive the way; null for all
 */
record SampleFile(String name, Made made, String from, Integer keep) {

    enum Made {
        workbook,
        word,
        pdf,
        text
    }

    byte[] make(Path folder) {
        try {
            byte[] whole = whole(folder.resolve(from));
            return keep == null ? whole : Arrays.copyOf(whole, keep);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder.resolve(from), e);
        }
    }

    private byte[] whole(Path source) throws IOException {
        return switch (made) {
            case workbook -> Form06aAsWorkbook.render(Sample.read(source, Form06a.class));
            case word -> PaperAsWord.render(Sample.read(source, Paper.class));
            case pdf -> PaperAsPdf.render(Sample.read(source, Paper.class));
            case text -> PaperAsText.render(Sample.read(source, Paper.class));
        };
    }
}
