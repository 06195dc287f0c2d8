package vn.tonghop.reading;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The formats that are read, in the order in which they are tried. */
final class Formats {

    private static final Logger LOG = LoggerFactory.getLogger(Formats.class);

    private final List<Format> formats;

    /**
     * @param reading reads the files within a file
     */
    Formats(DocumentReader reading) {
        formats =
                List.of(
                        new PdfFormat(reading),
                        new DocxFormat(),
                        new XlsxFormat(),
                        new ImageFormat("JPEG", reading),
                        new ImageFormat("PNG", reading),
                        new ImageFormat("TIFF", reading),
                        new ImageFormat("GIF", reading),
                        new ImageFormat("BMP", reading),
                        new ImageFormat("WebP", reading),
                        new DocFormat(),
                        new XlsFormat(),
                        new RtfFormat(),
                        new OdtFormat(),
                        new OdsFormat(),
                        new HtmlFormat(),
                        new MhtmlFormat(),
                        new ZipFormat(reading),
                        new SevenZipFormat(reading),
                        new RarFormat(reading),
                        new GzipFormat(reading),
                        new TarFormat(reading),
                        new EdXmlFormat(reading),
                        new MsgFormat(reading),
                        new TnefFormat(reading),
                        new CmsFormat(reading),
                        new MailFormat(reading),
                        new ReportFormat(),
                        new CsvFormat(),
                        // last: almost everything could be text
                        new TextFormat());
    }

    List<Format> all() {
        return formats;
    }

    Optional<Format> of(Original original) {
        return formats.stream().filter(f -> recognises(f, original)).findFirst();
    }

    /** A file made to break a reader's first look at it is none of that reader's. */
    private static boolean recognises(Format format, Original original) {
        try {
            return format.recognises(original);
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.warn("{} made {} fail at its sight", original.fileName(), format.name(), failure);
            return false;
        }
    }
}
