package vn.tonghop.reading;

import java.io.IOException;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** 7z archives. */
final class SevenZipFormat extends Container {

    /** The dictionary of the strongest setting is 64 MB. */
    private static final int MOST_MEMORY_KB = 100 * 1024;

    private static final int HAS_UNIX_MODE = 0x8000;
    private static final int KIND_OF_FILE = 0xF000;
    private static final int LINK = 0xA000;

    /**
     * @param reading reads the files in it
     */
    SevenZipFormat(DocumentReader reading) {
        super(reading);
    }

    @Override
    public String name() {
        return "7z";
    }

    @Override
    public String mediaType() {
        return "application/x-7z-compressed";
    }

    @Override
    public boolean recognises(Original original) {
        return original.startsWith('7', 'z', 0xBC, 0xAF, 0x27, 0x1C);
    }

    @Override
    void open(Original original, Limits limits, Bundle files) throws CannotRead, IOException {
        try (var archive =
                SevenZFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(original.bytes()))
                        .setMaxMemoryLimitKiB(MOST_MEMORY_KB)
                        .get()) {
            var entry = archive.getNextEntry();
            while (entry != null) {
                original.quota().entry();
                if (!entry.isDirectory() && !entry.isAntiItem()) {
                    add(original, archive, entry, files);
                }
                entry = archive.getNextEntry();
            }
        } catch (PasswordRequiredException e) {
            throw new CannotRead("READ-007");
        } catch (MemoryLimitException e) {
            throw new CannotRead("READ-019");
        }
    }

    private static void add(
            Original around, SevenZFile archive, SevenZArchiveEntry entry, Bundle files)
            throws CannotRead, IOException {
        String name = EntryName.clean(entry.getName() == null ? "" : entry.getName());
        if (isLink(entry)) {
            files.note(Noticed.warning("READ-065", around.path(name)));
        } else if (EntryName.isTrifle(name)) {
            files.passOver(around.path(name));
        } else {
            // packed together, a file has no packed size of its own: the archive's is the bound
            try (var in = archive.getInputStream(entry)) {
                files.add(around.within(name, around.quota().unpack(in, around.bytes().length)));
            }
        }
    }

    private static boolean isLink(SevenZArchiveEntry entry) {
        int attributes = entry.getHasWindowsAttributes() ? entry.getWindowsAttributes() : 0;
        return (attributes & HAS_UNIX_MODE) != 0 && (attributes >>> 16 & KIND_OF_FILE) == LINK;
    }
}
