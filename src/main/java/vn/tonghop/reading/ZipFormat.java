package vn.tonghop.reading;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** ZIP archives, unless they are what office programs make of zips. */
final class ZipFormat extends Container {

    /** A local header without name and extra fields (APPNOTE 4.3.7). */
    private static final int LOCAL_HEADER = 30;

    /**
     * @param reading reads the files in it
     */
    ZipFormat(DocumentReader reading) {
        super(reading);
    }

    @Override
    public String name() {
        return "ZIP";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public boolean recognises(Original original) {
        return Unread.isPlainZip(original);
    }

    @Override
    void open(Original original, Limits limits, Bundle files) throws CannotRead, IOException {
        try (var zip = Zip.open(original)) {
            var entries = Collections.list(zip.getEntries());
            if (overlap(entries)) {
                throw new CannotRead("READ-019");
            }
            for (var entry : entries) {
                original.quota().entry();
                if (!entry.isDirectory()) {
                    add(original, zip, entry, files);
                }
            }
        }
    }

    private static void add(Original zip, ZipFile content, ZipArchiveEntry entry, Bundle files)
            throws CannotRead, IOException {
        String name = name(entry);
        if (entry.isUnixSymlink()) {
            files.note(Noticed.warning("READ-065", zip.path(name)));
        } else if (EntryName.isTrifle(name)) {
            files.passOver(zip.path(name));
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            files.refuse(zip.path(name), Noticed.error("READ-007"));
        } else if (!content.canReadEntryData(entry)) {
            files.refuse(zip.path(name), Noticed.error("READ-018", "ZIP"));
        } else {
            try (var in = content.getInputStream(entry)) {
                files.add(zip.within(name, zip.quota().unpack(in, entry.getCompressedSize())));
            }
        }
    }

    /** The same packed bytes under many names are how small zips unpack to petabytes. */
    private static boolean overlap(List<ZipArchiveEntry> entries) {
        var sorted =
                entries.stream()
                        .sorted(Comparator.comparing(ZipArchiveEntry::getLocalHeaderOffset))
                        .toList();
        long end = 0;
        for (var entry : sorted) {
            if (entry.getLocalHeaderOffset() < end) {
                return true;
            }
            end = entry.getLocalHeaderOffset() + LOCAL_HEADER + entry.getCompressedSize();
        }
        return false;
    }

    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return EntryName.clean(entry.getName());
        }
        boolean extra = entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
        return extra ? EntryName.clean(entry.getName()) : EntryName.guessed(raw);
    }
}
