package vn.tonghop.reading;

import java.util.List;
import java.util.Optional;

/** The formats that are read, in the order in which they are tried. */
final class Formats {

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
                        new HtmlFormat(),
                        new MailFormat(reading),
                        // last: almost everything could be text
                        new TextFormat());
    }

    Optional<Format> of(Original original) {
        return formats.stream().filter(f -> f.recognises(original)).findFirst();
    }
}
