package vn.tonghop.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes the hour of typing out of a file, so that the same source gives the same bytes. */
final class SameBytes {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDateTime HOUR = LocalDateTime.of(2023, 11, 16, 8, 0);

    private SameBytes() {}

    /** The same ZIP file (DOCX, XLSX) with its entries in order of name and at one fixed hour. */
    static byte[] zip(byte[] file) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            // readers guess the file's kind from its first entry
            put(out, "[Content_Types].xml", entries.remove("[Content_Types].xml"));
            for (var entry : entries.entrySet()) {
                put(out, entry.getKey(), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(HOUR);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
