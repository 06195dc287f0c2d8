package vn.tonghop.reading;

import java.io.IOException;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks into an OLE2 file, the container of Office 97-2003. */
final class Ole {

    private Ole() {}

    static boolean is(Original original) {
        return original.startsWith(0xD0, 0xCF, 0x11, 0xE0);
    }

    /** Whether one of these streams stands in it; false for every other file. */
    static boolean has(Original original, Set<String> streams) {
        if (!is(original)) {
            return false;
        }
        try (var files = open(original)) {
            return streams.stream().anyMatch(files.getRoot()::hasEntry);
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    static POIFSFileSystem open(Original original) throws IOException {
        return new POIFSFileSystem(original.stream());
    }
}
