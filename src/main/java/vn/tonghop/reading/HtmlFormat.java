package vn.tonghop.reading;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import vn.tonghop.mime.HtmlText;

/** A web page, also when it is named .doc or .xls; its lines are those a person sees. */
final class HtmlFormat implements Format {

    private static final int LOOKED_AT = 1_024;

    @Override
    public String name() {
        return "HTML";
    }

    @Override
    public String mediaType() {
        return "text/html";
    }

    @Override
    public boolean recognises(Original original) {
        String beginning =
                original.beginning(LOOKED_AT)
                        .replaceFirst("^\u00EF\u00BB\u00BF", "")
                        .stripLeading()
                        .toLowerCase(Locale.ROOT);
        return beginning.startsWith("<!doctype html")
                || (beginning.startsWith("<") && beginning.contains("<html"));
    }

    @Override
    public Readout.Read read(Original original, Limits limits) throws CannotRead, IOException {
        var lines = new Lines(limits);
        // the character set is the page's own business; without one it is UTF-8
        lines.add(HtmlText.of(Jsoup.parse(original.stream(), null, "")));
        if (lines.isBlank()) {
            throw new CannotRead("READ-016");
        }
        return new Readout.Read(mediaType(), lines.pages(), List.of(), List.of());
    }
}
