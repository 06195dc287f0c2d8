package vn.tonghop.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** TAR archives. */
final class TarFormat extends Container {

    private static final int MAGIC_AT = 257;

    /**
     * @param reading reads the files in it
     */
    TarFormat(DocumentReader reading) {
        super(reading);
    }

    static boolean isTar(Original original) {
        byte[] bytes = original.bytes();
        byte[] magic = {'u', 's', 't', 'a', 'r'};
        int end = MAGIC_AT + magic.length;
        return bytes.length >= end
                && Arrays.equals(Arrays.copyOfRange(bytes, MAGIC_AT, end), magic);
    }

    @Override
    public String name() {
        return "TAR";
    }

    @Override
    public String mediaType() {
        return "application/x-tar";
    }

    @Override
    public boolean recognises(Original original) {
        return isTar(original);
    }

    @Override
    void open(Original original, Limits limits, Bundle files) throws CannotRead, IOException {
        // one character per byte, so that the names' own character set can be found
        try (var tar = new TarArchiveInputStream(original.stream(), "ISO-8859-1")) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                original.quota().entry();
                add(original, tar, entry, files);
                entry = tar.getNextEntry();
            }
        }
    }

    private static void add(
            Original around, TarArchiveInputStream tar, TarArchiveEntry entry, Bundle files)
            throws CannotRead, IOException {
        String name = name(entry);
        if (entry.isDirectory()) {
            return;
        }
        if (!entry.isFile() || entry.isLink() || entry.isSymbolicLink()) {
            files.note(Noticed.warning("READ-065", around.path(name)));
        } else if (EntryName.isTrifle(name)) {
            files.passOver(around.path(name));
        } else {
            files.add(around.within(name, around.quota().unpack(tar, around.bytes().length)));
        }
    }

    /** Names in PAX headers are UTF-8 and decoded; those of the old header are bytes still. */
    private static String name(TarArchiveEntry entry) {
        String name = entry.getName();
        boolean bytes = name.chars().allMatch(c -> c < 256);
        return bytes
                ? EntryName.guessed(name.getBytes(StandardCharsets.ISO_8859_1))
                : EntryName.clean(name);
    }
}
