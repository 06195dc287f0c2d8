package vn.tonghop.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The page as an OpenDocument text (ODT): what a reader needs of it and no more. */
final class AsOpenDocument {

    private static final String TYPE = "application/vnd.oasis.opendocument.text";
    private static final String MANIFEST =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest"
                    + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry"
                    + " manifest:full-path=\"/\" manifest:media-type=\""
                    + TYPE
                    + "\"/><manifest:file-entry manifest:full-path=\"content.xml\""
                    + " manifest:media-type=\"text/xml\"/></manifest:manifest>";
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                    + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " office:version=\"1.2\"><office:body><office:text>";

    private final StringBuilder xml = new StringBuilder(HEAD);

    private AsOpenDocument() {}

    static byte[] of(CorpusDocument document) throws IOException {
        var page = new AsOpenDocument();
        document.blocks().forEach(page::add);
        page.xml.append("</office:text></office:body></office:document-content>");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            stored(zip, "mimetype", TYPE);
            entry(zip, "content.xml", page.xml.toString());
            entry(zip, "META-INF/manifest.xml", MANIFEST);
        }
        return bytes.toByteArray();
    }

    private void add(Block block) {
        if (block instanceof Block.Columns columns) {
            int rows = Math.max(columns.left().size(), columns.right().size());
            xml.append("<table:table><table:table-column table:number-columns-repeated=\"2\"/>");
            for (int row = 0; row < rows; row++) {
                xml.append("<table:table-row>");
                xml.append(cell(columns.left(), row)).append(cell(columns.right(), row));
                xml.append("</table:table-row>");
            }
            xml.append("</table:table>");
        } else if (block instanceof Block.Line line) {
            boolean heading = line.style() == Block.Style.HEADING;
            xml.append(
                    heading
                            ? "<text:h text:outline-level=\"1\">"
                                    + escaped(line.text())
                                    + "</text:h>"
                            : paragraph(line.text()));
        } else if (block instanceof Block.Paragraph paragraph) {
            xml.append(paragraph(paragraph.text()));
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    private static String cell(List<List<String>> rows, int row) {
        List<String> lines = row < rows.size() ? rows.get(row) : List.of();
        return "<table:table-cell>"
                + lines.stream().map(AsOpenDocument::paragraph).collect(Collectors.joining())
                + "</table:table-cell>";
    }

    private void table(Block.Table table) {
        xml.append("<table:table><table:table-column table:number-columns-repeated=\"")
                .append(table.width())
                .append("\"/>");
        for (int row = 0; row < table.rows().size(); row++) {
            xml.append("<table:table-row>");
            for (int column = 0; column < table.width(); column++) {
                if (table.begins(row, column)) {
                    xml.append("<table:table-cell");
                    span("columns", table.columns(row, column));
                    span("rows", table.rows(row, column));
                    xml.append('>').append(paragraph(table.rows().get(row).get(column)));
                    xml.append("</table:table-cell>");
                } else {
                    xml.append("<table:covered-table-cell/>");
                }
            }
            xml.append("</table:table-row>");
        }
        xml.append("</table:table>");
    }

    private void span(String what, int count) {
        if (count > 1) {
            xml.append(" table:number-").append(what).append("-spanned=\"").append(count);
            xml.append('"');
        }
    }

    private static String paragraph(String text) {
        return "<text:p>" + escaped(text) + "</text:p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(timeless(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The type comes first and uncompressed, so that it can be told from the first bytes. */
    private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(bytes);
        var entry = timeless(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static ZipEntry timeless(String name) {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }
}
