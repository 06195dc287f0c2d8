package vn.tonghop.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/** Photographs and scans: each picture of the file is a page (a fax as TIFF has many). */
final class ImageFormat implements Format {

    private final String name;
    private final DocumentReader reader;

    /**
     * @param name "JPEG", "PNG", …: the media type's name
     */
    ImageFormat(String name, DocumentReader reader) {
        this.name = name;
        this.reader = reader;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String mediaType() {
        return "image/" + name.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean recognises(Original original) {
        return mediaType().equals(Unread.image(original));
    }

    @Override
    public Readout.Read read(Original original, Limits limits) throws CannotRead, IOException {
        var lines = new Lines(limits);
        var tables = new PageTables();
        var seen = new SeenPages(reader, lines, tables);
        if (!seen.isPossible()) {
            throw new CannotRead("READ-005");
        }
        try (var pictures = new Pictures(original)) {
            int count = pictures.count();
            if (count > limits.pages()) {
                throw new CannotRead(
                        "READ-012", String.valueOf(limits.pages()), String.valueOf(limits.lines()));
            }
            for (int i = 0; i < count; i++) {
                var page = seen.recognise(pictures.picture(i), pictures.dpi(i), i + 1);
                if (page.isPresent()) {
                    seen.add(page.get(), i + 1);
                }
                lines.endPage();
            }
        }
        var problems = new ArrayList<>(seen.problems());
        if (lines.isBlank()) {
            throw problems.isEmpty() ? new CannotRead("READ-016") : new CannotRead(problems.get(0));
        }
        return new Readout.Read(mediaType(), lines.pages(), tables.sheets(), problems);
    }

    @Override
    public Optional<BufferedImage> draw(Original original, int page, Limits limits)
            throws CannotRead, IOException {
        try (var pictures = new Pictures(original)) {
            return page < 1 || page > pictures.count()
                    ? Optional.empty()
                    : Optional.of(Pictures.within(pictures.picture(page - 1), limits.pixels()));
        }
    }
}
