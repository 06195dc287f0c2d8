package vn.tonghop.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** What an XLSX says of its sheets as a whole: their names, where they are, and number formats. */
final class XlsxBook {

    /** A sheet of the workbook; {@code part} is null for a chart. */
    record Tab(String name, boolean hidden, String part) {}

    private record Style(int format, int font) {}

    private final ZipFile zip;
    private final String folder;
    private final Map<String, String> parts = new HashMap<>();
    private final List<Tab> tabs = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Style> styles = new ArrayList<>();
    private final List<String> fonts = new ArrayList<>();
    private String strings;
    private String look;
    private boolean since1904;

    XlsxBook(ZipFile zip) throws IOException, CannotRead {
        this.zip = zip;
        String book = root();
        folder = book.substring(0, book.lastIndexOf('/') + 1);
        relations(folder + "_rels/" + book.substring(folder.length()) + ".rels");
        book(book);
        if (look != null) {
            styles(look);
        }
    }

    List<Tab> tabs() {
        return tabs;
    }

    /** Whether days are counted from 1904, as old Macs did. */
    boolean since1904() {
        return since1904;
    }

    boolean isDay(int style) {
        int format = format(style);
        return DateUtil.isADateFormat(format, formatText(format));
    }

    boolean isPercent(int style) {
        return formatText(format(style)).contains("%");
    }

    /** The font of cells of this style; null when it is not known. */
    String font(int style) {
        int font = style < styles.size() ? styles.get(style).font : 0;
        return font < fonts.size() ? fonts.get(font) : null;
    }

    /** The part with the texts that cells share; null when there is none. */
    String strings() {
        return strings;
    }

    InputStream open(String part) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw new IOException("without " + part);
        }
        return zip.getInputStream(entry);
    }

    private String root() throws IOException, CannotRead {
        try (var in = open("_rels/.rels")) {
            var xml = new XmlEvents(in);
            while (xml.next()) {
                if (xml.starts("Relationship")
                        && xml.attribute("Type", "").endsWith("/officeDocument")) {
                    return absolute("", xml.attribute("Target", ""));
                }
            }
        }
        throw new IOException("without a workbook");
    }

    private void relations(String part) throws IOException, CannotRead {
        try (var in = open(part)) {
            var xml = new XmlEvents(in);
            while (xml.next()) {
                if (xml.starts("Relationship")) {
                    relation(
                            xml.attribute("Type", ""),
                            xml.attribute("Id", ""),
                            absolute(folder, xml.attribute("Target", "")));
                }
            }
        }
    }

    private void relation(String type, String id, String part) {
        if (type.endsWith("/worksheet")) {
            parts.put(id, part);
        } else if (type.endsWith("/sharedStrings")) {
            strings = part;
        } else if (type.endsWith("/styles")) {
            look = part;
        }
    }

    private void book(String part) throws IOException, CannotRead {
        try (var in = open(part)) {
            var xml = new XmlEvents(in);
            while (xml.next()) {
                if (xml.starts("sheet")) {
                    String state = xml.attribute("state", "visible");
                    tabs.add(
                            new Tab(
                                    PlainText.of(xml.attribute("name", "")),
                                    !state.equals("visible"),
                                    parts.get(xml.attribute("id", ""))));
                } else if (xml.starts("workbookPr")) {
                    since1904 = xml.attribute("date1904", "").matches("1|true");
                }
            }
        }
    }

    private void styles(String part) throws IOException, CannotRead {
        try (var in = open(part)) {
            var xml = new XmlEvents(in);
            boolean used = false;
            while (xml.next()) {
                if (xml.starts("numFmt")) {
                    formats.put(xml.number("numFmtId", 0), xml.attribute("formatCode", ""));
                } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                    used = xml.starts();
                } else if (used && xml.starts("xf")) {
                    styles.add(new Style(xml.number("numFmtId", 0), xml.number("fontId", 0)));
                } else if (xml.starts("fonts")) {
                    fonts(xml);
                }
            }
        }
    }

    private void fonts(XmlEvents xml) throws IOException, CannotRead {
        int parent = xml.depth();
        while (xml.nextChild(parent)) {
            fonts.add(null);
            int font = xml.depth();
            while (xml.nextChild(font)) {
                if (xml.starts("name")) {
                    fonts.set(fonts.size() - 1, xml.attribute("val"));
                }
                xml.skip();
            }
        }
    }

    private int format(int style) {
        return style < styles.size() ? styles.get(style).format : 0;
    }

    private String formatText(int format) {
        String own = formats.get(format);
        String builtin = own == null ? BuiltinFormats.getBuiltinFormat(format) : own;
        return builtin == null ? "" : builtin;
    }

    private static String absolute(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }
}
