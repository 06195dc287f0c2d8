package vn.tonghop.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Looks into a zip before a parser does: what is in it, and whether unpacking it does harm. */
final class Zip {

    /** More signatures of entries than this are not even listed; zips in zips have some too. */
    private static final int MOST_SIGNATURES = 20_000;

    private static final int MOST_TYPES = 1024 * 1024;

    private Zip() {}

    /** Whether its list of entries, which stands at the end, is there. */
    static boolean isWhole(Original original) {
        try (var zip = open(original)) {
            return zip.getEntries().hasMoreElements();
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    /**
     * The list by which an Office file says what it is ({@code [Content_Types].xml}); empty for
     * every other file.
     */
    static String contentTypes(Original original) {
        return text(original, "[Content_Types].xml");
    }

    /** The beginning of one entry as text; empty when there is none of this name. */
    static String text(Original original, String name) {
        if (!original.isZip()) {
            return "";
        }
        try (var zip = open(original)) {
            var entry = zip.getEntry(name);
            if (entry == null) {
                return "";
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return new String(in.readNBytes(MOST_TYPES), StandardCharsets.UTF_8);
            }
        } catch (IOException | RuntimeException broken) {
            return "";
        }
    }

    /**
     * Unpacks everything once, counting: the sizes that a zip states of itself may be lies.
     *
     * @return the unpacked bytes
     * @throws CannotRead when it is a bomb of any kind
     * @throws IOException when it is broken
     */
    static long check(Original original, Limits limits) throws CannotRead, IOException {
        return check(original, limits, limits.unpacked());
    }

    /**
     * The same for a format that is read in constant memory.
     *
     * @param most unpacked bytes that it may hold
     */
    static long check(Original original, Limits limits, long most) throws CannotRead, IOException {
        try (var zip = open(original)) {
            var entries = Collections.list(zip.getEntries());
            if (entries.size() > limits.entries()) {
                throw new CannotRead("READ-019");
            }
            long unpacked = 0;
            for (var entry : entries) {
                unpacked += check(zip, entry, limits, most - unpacked);
            }
            return unpacked;
        }
    }

    /** Has more entries than anybody would send. */
    static boolean isCrowded(Original original) {
        return signatures(original.bytes()) > MOST_SIGNATURES;
    }

    private static long check(ZipFile zip, ZipArchiveEntry entry, Limits limits, long room)
            throws CannotRead, IOException {
        long packed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        var buffer = new byte[64 * 1024];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (size == 0 && declaresEntities(entry, buffer, read)) {
                    throw new CannotRead("READ-014");
                }
                size += read;
                if (size > room || (size > Quota.HARMLESS && size / packed > limits.ratio())) {
                    throw new CannotRead("READ-019");
                }
            }
        }
        return size;
    }

    /** Office programs never write a document type; those who attack XML parsers do. */
    private static boolean declaresEntities(ZipArchiveEntry entry, byte[] first, int length) {
        String name = entry.getName();
        return (name.endsWith(".xml") || name.endsWith(".rels"))
                && new String(first, 0, length, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE");
    }

    /** For a reader of single entries, once {@link #check} has let it pass. */
    static ZipFile open(Original original) throws IOException {
        if (isCrowded(original)) {
            throw new IOException("a zip of more than " + MOST_SIGNATURES + " entries");
        }
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(original.bytes()))
                .get();
    }

    private static int signatures(byte[] bytes) {
        int found = 0;
        for (int i = 0; i < bytes.length - 3; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                found++;
            }
        }
        return found;
    }
}
