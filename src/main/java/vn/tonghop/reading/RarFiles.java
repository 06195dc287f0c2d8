package vn.tonghop.reading;

import com.github.junrar.Archive;
import com.github.junrar.ArchiveOptions;
import com.github.junrar.exception.RarException;
import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.exception.WrongPasswordException;
import com.github.junrar.rarfile.FileHeader;
import com.github.junrar.rarfile.HostSystem;
import java.io.IOException;

/** The files of a RAR archive; the one class that knows the library. */
final class RarFiles {

    /** Archives of offices are packed with 4 or 32 MB. */
    private static final long MOST_DICTIONARY = 128L * 1024 * 1024;

    private static final int KIND_OF_FILE = 0xF000;
    private static final int LINK = 0xA000;

    private RarFiles() {}

    static void into(Bundle files, Original rar) throws CannotRead, IOException {
        try (var archive = new Archive(rar.stream(), options())) {
            if (archive.isEncrypted()) {
                throw new CannotRead("READ-007");
            }
            for (var header : archive.getFileHeaders()) {
                rar.quota().entry();
                if (!header.isDirectory()) {
                    add(rar, archive, header, files);
                }
            }
        } catch (UnsupportedRarEncryptedException | WrongPasswordException e) {
            throw new CannotRead("READ-007");
        } catch (RarException broken) {
            throw new IOException(broken);
        }
    }

    private static ArchiveOptions options() {
        return ArchiveOptions.builder().maxDictionarySize(MOST_DICTIONARY).build();
    }

    private static void add(Original around, Archive archive, FileHeader header, Bundle files)
            throws CannotRead, RarException {
        String name = EntryName.clean(header.getFileName());
        if (isLink(header)) {
            files.note(Noticed.warning("READ-065", around.path(name)));
        } else if (EntryName.isTrifle(name)) {
            files.passOver(around.path(name));
        } else if (header.isEncrypted()) {
            files.refuse(around.path(name), Noticed.error("READ-007"));
        } else if (header.isSplitBefore() || header.isSplitAfter()) {
            files.refuse(around.path(name), Noticed.error("READ-067"));
        } else {
            files.add(around.within(name, unpacked(around, archive, header)));
        }
    }

    private static byte[] unpacked(Original around, Archive archive, FileHeader header)
            throws CannotRead, RarException {
        // packed together, a file may be far smaller than what it is unpacked from
        long packed = header.isSolid() ? around.bytes().length : header.getFullPackSize();
        var out = around.quota().unpacked(packed);
        try {
            archive.extractFile(header, out);
        } finally {
            out.check();
        }
        return out.bytes();
    }

    private static boolean isLink(FileHeader header) {
        boolean unix = header.getHostOS() == HostSystem.unix;
        return header.getRedirection() != null
                || (unix && (header.getFileAttr() & KIND_OF_FILE) == LINK);
    }
}
