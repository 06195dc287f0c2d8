package vn.tonghop.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Archives of name, content, name, content, … */
final class Archives {

    private Archives() {}

    /** Names in this character set, and not a word of it: as old packers do. */
    static byte[] zipIn(Charset names, Object... entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(out)) {
            zip.setEncoding(names.name());
            zip.setUseLanguageEncodingFlag(false);
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            for (int i = 0; i < entries.length; i += 2) {
                var entry = new ZipArchiveEntry((String) entries[i]);
                zip.putArchiveEntry(entry);
                zip.write((byte[]) entries[i + 1]);
                zip.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    static byte[] zipWithLink(String name, String target, byte[] other) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(out)) {
            var link = new ZipArchiveEntry(name);
            link.setUnixMode(0120777);
            zip.putArchiveEntry(link);
            zip.write(target.getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
            zip.putArchiveEntry(new ZipArchiveEntry("báo cáo.txt"));
            zip.write(other);
            zip.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    /** The same zip, every entry of which claims to be encrypted. */
    static byte[] encrypted(byte[] zip) {
        for (int i = 0; i < zip.length - 10; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K') {
                boolean local = zip[i + 2] == 3 && zip[i + 3] == 4;
                boolean central = zip[i + 2] == 1 && zip[i + 3] == 2;
                if (local || central) {
                    zip[i + (local ? 6 : 8)] |= 1;
                }
            }
        }
        return zip;
    }

    /** The same zip, the second entry of which points to the bytes of the first. */
    static byte[] overlapping(byte[] zip) {
        var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int found = 0;
        for (int i = 0; i < zip.length - 46; i++) {
            if (buffer.getInt(i) == 0x02014b50 && ++found == 2) {
                buffer.putInt(i + 42, 0);
            }
        }
        return zip;
    }

    static byte[] sevenZip(Object... entries) throws IOException {
        try (var channel = new SeekableInMemoryByteChannel()) {
            try (var archive = new SevenZOutputFile(channel)) {
                write(archive, entries);
            }
            return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
        }
    }

    static byte[] sevenZipWithPassword(String password, Object... entries) throws IOException {
        try (var channel = new SeekableInMemoryByteChannel()) {
            try (var archive = new SevenZOutputFile(channel, password.toCharArray())) {
                write(archive, entries);
            }
            return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
        }
    }

    private static void write(SevenZOutputFile archive, Object... entries) throws IOException {
        for (int i = 0; i < entries.length; i += 2) {
            var entry = archive.createArchiveEntry(new java.io.File("x"), (String) entries[i]);
            archive.putArchiveEntry(entry);
            archive.write((byte[]) entries[i + 1]);
            archive.closeArchiveEntry();
        }
    }

    static byte[] tar(Object... entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(out, "UTF-8")) {
            for (int i = 0; i < entries.length; i += 2) {
                var entry = new TarArchiveEntry((String) entries[i]);
                entry.setSize(((byte[]) entries[i + 1]).length);
                tar.putArchiveEntry(entry);
                tar.write((byte[]) entries[i + 1]);
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    /** RAR 4 whose files are stored, not packed; by the published description of the format. */
    static byte[] rar4(Object... entries) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 0});
        out.write(block4(0x73, 0, new byte[6], new byte[0]));
        for (int i = 0; i < entries.length; i += 2) {
            byte[] name = ((String) entries[i]).getBytes(StandardCharsets.US_ASCII);
            byte[] content = (byte[]) entries[i + 1];
            var head = little(25 + name.length);
            head.putInt(content.length).putInt(content.length).put((byte) 3);
            head.putInt(crc(content)).putInt(0x5A6F0000).put((byte) 20).put((byte) 0x30);
            head.putShort((short) name.length).putInt(0x81A4).put(name);
            out.write(block4(0x74, 0x8000, head.array(), content));
        }
        out.write(block4(0x7B, 0x4000, new byte[0], new byte[0]));
        return out.toByteArray();
    }

    private static byte[] block4(int type, int flags, byte[] head, byte[] content)
            throws IOException {
        var block = little(5 + head.length);
        block.put((byte) type).putShort((short) flags).putShort((short) (7 + head.length));
        block.put(head);
        var out = new ByteArrayOutputStream();
        out.write(little(2).putShort((short) crc(block.array())).array());
        out.write(block.array());
        out.write(content);
        return out.toByteArray();
    }

    /** RAR 5, likewise. */
    static byte[] rar5(Object... entries) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 1, 0});
        out.write(block5(new byte[] {1, 0, 0}, new byte[0]));
        for (int i = 0; i < entries.length; i += 2) {
            byte[] name = ((String) entries[i]).getBytes(StandardCharsets.UTF_8);
            byte[] content = (byte[]) entries[i + 1];
            var head = new ByteArrayOutputStream();
            head.write(new byte[] {2, 2});
            head.write(vint(content.length));
            head.write(4);
            head.write(vint(content.length));
            head.write(vint(0x81A4));
            head.write(little(4).putInt(crc(content)).array());
            head.write(new byte[] {0, 1});
            head.write(vint(name.length));
            head.write(name);
            out.write(block5(head.toByteArray(), content));
        }
        out.write(block5(new byte[] {5, 0, 0}, new byte[0]));
        return out.toByteArray();
    }

    private static byte[] block5(byte[] head, byte[] content) throws IOException {
        var sized = new ByteArrayOutputStream();
        sized.write(vint(head.length));
        sized.write(head);
        var out = new ByteArrayOutputStream();
        out.write(little(4).putInt(crc(sized.toByteArray())).array());
        out.write(sized.toByteArray());
        out.write(content);
        return out.toByteArray();
    }

    private static byte[] vint(int value) {
        var out = new ByteArrayOutputStream();
        int rest = value;
        for (; rest > 127; rest >>>= 7) {
            out.write(rest & 127 | 128);
        }
        out.write(rest);
        return out.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
