package vn.tonghop.reading;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** An OpenDocument file: a zip in which an entry says what it is. */
final class Odf implements AutoCloseable {

    private final ZipFile zip;

    /**
     * @param unpacked bytes that it may hold
     * @throws CannotRead also when it is protected by a password
     */
    Odf(Original original, Limits limits, long unpacked) throws IOException, CannotRead {
        Zip.check(original, limits, unpacked);
        zip = Zip.open(original);
        if (isEncrypted()) {
            zip.close();
            throw new CannotRead("READ-007");
        }
    }

    /** Whether it is of this kind, "text" or "spreadsheet". */
    static boolean is(Original original, String kind) {
        return Zip.text(original, "mimetype")
                .strip()
                .matches("application/vnd\\.oasis\\.opendocument\\." + kind + "(?:-template)?");
    }

    /** A part of it; null when there is none of this name. */
    InputStream open(String part) throws IOException {
        var entry = zip.getEntry(part);
        return entry == null ? null : zip.getInputStream(entry);
    }

    InputStream content() throws IOException {
        var content = open("content.xml");
        if (content == null) {
            throw new IOException("without content.xml");
        }
        return content;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private boolean isEncrypted() throws IOException, CannotRead {
        try (var in = open("META-INF/manifest.xml")) {
            if (in == null) {
                return false;
            }
            var xml = new XmlEvents(in);
            while (xml.next()) {
                if (xml.starts("encryption-data") || xml.starts("encrypted-key")) {
                    return true;
                }
            }
            return false;
        }
    }
}
