package vn.tonghop.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** One file packed by gzip; a TAR archive in it is an archive in a file. */
final class GzipFormat extends Container {

    /**
     * @param reading reads the file in it
     */
    GzipFormat(DocumentReader reading) {
        super(reading);
    }

    @Override
    public String name() {
        return "GZIP";
    }

    @Override
    public String mediaType() {
        return "application/gzip";
    }

    @Override
    public boolean recognises(Original original) {
        return original.startsWith(0x1F, 0x8B, 8);
    }

    @Override
    void open(Original original, Limits limits, Bundle files) throws CannotRead, IOException {
        original.quota().entry();
        try (var in =
                GzipCompressorInputStream.builder()
                        .setInputStream(new BufferedInputStream(original.stream()))
                        .setDecompressConcatenated(true)
                        .get()) {
            byte[] bytes = original.quota().unpack(in, original.bytes().length);
            var file = original.within(name(original), bytes);
            // a .tar.gz is one archive to everybody who made one: not a level deeper
            files.add(
                    TarFormat.isTar(file)
                            ? new Original(
                                    original.fileName(), bytes, original.depth(), original.quota())
                            : file);
        }
    }

    /** The name in the header may be in any character set; that of the file itself is known. */
    private static String name(Original original) {
        return EntryName.clean(original.lastName())
                .replaceFirst("(?i)\\.tgz$", ".tar")
                .replaceFirst("(?i)\\.gz$", "");
    }
}
