package vn.tonghop.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** A web page, also when it is named .doc or .xls; its lines are those a person sees. */
final class HtmlFormat implements Format {

    static final String MEDIA_TYPE = "text/html";

    private static final int LOOKED_AT = 2_048;

    private static final Pattern PAGE =
            Pattern.compile(
                    "(?s)<!doctype html.*|<(?!\\?xml).*<(?:html|head|body|table|tr)\\b.*"
                            + "|<(?:html|head|body|table|meta)\\b.*|<\\?xml.*<html\\b.*");

    @Override
    public String name() {
        return "HTML";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public boolean recognises(Original original) {
        String beginning = original.beginning(LOOKED_AT).replaceFirst("^\u00EF\u00BB\u00BF", "");
        if (original.startsWith(0xFF, 0xFE) || original.startsWith(0xFE, 0xFF)) {
            beginning =
                    new String(
                                    beginning.getBytes(StandardCharsets.ISO_8859_1),
                                    StandardCharsets.UTF_16)
                            .replace("\uFEFF", "");
        }
        return PAGE.matcher(beginning.stripLeading().toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public Readout.Read read(Original original, Limits limits) throws CannotRead, IOException {
        var flow = new TextFlow();
        read(original.bytes(), flow);
        return flow.read(mediaType(), limits);
    }

    /** The character set is the page's own business; without one it is UTF-8. */
    static void read(byte[] bytes, TextFlow flow) throws IOException {
        var page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        new HtmlBody(page, flow).read(page.body());
    }
}
