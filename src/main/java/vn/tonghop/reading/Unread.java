package vn.tonghop.reading;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** The formats that are known and not read: what to tell the sender about each. */
final class Unread {

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("pdf", "application/pdf"),
                    Map.entry("docx", DocxFormat.MEDIA_TYPE),
                    Map.entry("xlsx", XlsxFormat.MEDIA_TYPE),
                    Map.entry("csv", "text/csv"),
                    Map.entry("tsv", "text/csv"),
                    Map.entry("doc", DocFormat.MEDIA_TYPE),
                    Map.entry("xls", XlsFormat.MEDIA_TYPE),
                    Map.entry("txt", "text/plain"),
                    Map.entry("html", "text/html"),
                    Map.entry("htm", "text/html"),
                    Map.entry("eml", "message/rfc822"),
                    Map.entry("rtf", RtfFormat.MEDIA_TYPE),
                    Map.entry("odt", OdtFormat.MEDIA_TYPE),
                    Map.entry("ods", OdsFormat.MEDIA_TYPE));

    /** A kind of file, recognised by its first bytes. */
    private enum Kind {
        OFFICE_97("application/x-ole-storage"),
        ENCRYPTED_OFFICE("application/x-ole-storage"),
        OTHER_OFFICE("application/vnd.openxmlformats-package"),
        OPEN_DOCUMENT("application/vnd.oasis.opendocument"),
        JPEG_2000("image/jp2"),
        TELEPHONE("image/heic"),
        ZIP("application/zip"),
        BROKEN_ZIP("application/zip"),
        CROWDED_ZIP("application/zip"),
        RAR("application/vnd.rar"),
        SEVEN_ZIP("application/x-7z-compressed"),
        GZIP("application/gzip"),
        PROGRAM("application/x-executable"),
        UNKNOWN("application/octet-stream");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    private Unread() {}

    /** A whole zip, and no document of an office program. */
    static boolean isPlainZip(Original original) {
        return (original.isZip() || original.startsWith('P', 'K', 5, 6))
                && zip(original) == Kind.ZIP;
    }

    static boolean isKnown(Original original) {
        return kind(original) != Kind.UNKNOWN;
    }

    static String mediaType(Original original) {
        return kind(original).mediaType;
    }

    /** What to tell the sender. */
    static CannotRead why(Original original) {
        return switch (kind(original)) {
            case OFFICE_97 -> new CannotRead("READ-004", "PowerPoint/Visio 97-2003");
            case OTHER_OFFICE -> new CannotRead("READ-004", "PowerPoint/Visio/XLSB");
            case OPEN_DOCUMENT -> new CannotRead("READ-004", "OpenDocument (.odp, .odg)");
            case ENCRYPTED_OFFICE -> new CannotRead("READ-007");
            case JPEG_2000 -> new CannotRead("READ-128", "JPEG 2000");
            case TELEPHONE -> new CannotRead("READ-128", "HEIC/HEIF/AVIF");
            case ZIP, RAR, SEVEN_ZIP, GZIP -> new CannotRead("READ-009");
            case BROKEN_ZIP -> new CannotRead("READ-008", "ZIP/DOCX/XLSX");
            case CROWDED_ZIP -> new CannotRead("READ-019");
            case PROGRAM -> new CannotRead("READ-010");
            case UNKNOWN -> new CannotRead("READ-003");
        };
    }

    /** Whether a name's extension promises another format than the content is. */
    static boolean isMisleading(String extension, String mediaType) {
        return TYPES.containsKey(extension) && !TYPES.get(extension).equals(mediaType);
    }

    private static Kind kind(Original o) {
        if (o.startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            return isEncryptedPackage(o) ? Kind.ENCRYPTED_OFFICE : Kind.OFFICE_97;
        }
        if (o.isZip() || o.startsWith('P', 'K', 5, 6)) {
            return zip(o);
        }
        if (o.startsWith("Rar!")) {
            return Kind.RAR;
        }
        if (o.startsWith('7', 'z', 0xBC, 0xAF)) {
            return Kind.SEVEN_ZIP;
        }
        if (o.startsWith(0x1F, 0x8B)) {
            return Kind.GZIP;
        }
        boolean program = o.startsWith('M', 'Z') && !o.hasNoZero();
        if (program || o.startsWith(0x7F, 'E', 'L', 'F')) {
            return Kind.PROGRAM;
        }
        if (isJpeg2000(o)) {
            return Kind.JPEG_2000;
        }
        return isOfTelephone(o) ? Kind.TELEPHONE : Kind.UNKNOWN;
    }

    private static Kind zip(Original o) {
        if (Zip.isCrowded(o)) {
            return Kind.CROWDED_ZIP;
        }
        if (o.isZip() && !Zip.isWhole(o)) {
            return Kind.BROKEN_ZIP;
        }
        if (Zip.text(o, "mimetype").startsWith("application/vnd.oasis.opendocument")) {
            return Kind.OPEN_DOCUMENT;
        }
        return Zip.contentTypes(o).isEmpty() ? Kind.ZIP : Kind.OTHER_OFFICE;
    }

    /** A DOCX or XLSX with a password is an OLE2 file with this stream in it. */
    private static boolean isEncryptedPackage(Original o) {
        var name =
                new String(
                        "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
                        StandardCharsets.ISO_8859_1);
        return o.beginning(o.bytes().length).contains(name);
    }

    /** The file format (ISO/IEC 15444-1, annex I) or the bare codestream (annex A). */
    private static boolean isJpeg2000(Original o) {
        return o.startsWith(0, 0, 0, 12, 'j', 'P', ' ', ' ')
                || o.startsWith(0xFF, 0x4F, 0xFF, 0x51);
    }

    /** Pictures in the container of films (ISO/IEC 23008-12), as telephones save them. */
    private static boolean isOfTelephone(Original o) {
        var head = o.beginning(12);
        return head.length() == 12
                && head.startsWith("ftyp", 4)
                && Set.of("heic", "heix", "hevc", "mif1", "msf1", "avif", "avis")
                        .contains(head.substring(8));
    }

    /** The media type of a picture that can be read; null when it is none. */
    static String image(Original o) {
        if (o.startsWith(0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (o.startsWith(0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        if (o.startsWith('I', 'I', 42, 0) || o.startsWith('M', 'M', 0, 42)) {
            return "image/tiff";
        }
        if (o.startsWith("GIF8")) {
            return "image/gif";
        }
        if (o.startsWith("RIFF") && o.beginning(12).endsWith("WEBP")) {
            return "image/webp";
        }
        boolean bitmap = o.startsWith("BM") && o.bytes().length > 54 && o.bytes()[14] == 40;
        return bitmap ? "image/bmp" : null;
    }
}
