package vn.tonghop.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A header value with parameters: {@code attachment; filename="a.pdf"}. Parameters may be split and
 * percent-encoded (RFC 2231), hold encoded words (against RFC 2047, but common) or raw UTF-8, and
 * lack their quotes.
 */
final class Value {

    private final String main;
    private final Map<String, String> parameters = new HashMap<>();
    // segments of RFC 2231 by name and ordinal: "filename*1*" → filename, 1, encoded
    private final Map<String, TreeMap<Integer, Segment>> split = new HashMap<>();

    private record Segment(String text, boolean encoded) {}

    private Value(String raw) {
        int semicolon = raw.indexOf(';');
        main = (semicolon < 0 ? raw : raw.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
        if (semicolon >= 0) {
            new Scanner(raw, semicolon + 1).run();
        }
    }

    static Value of(String raw) {
        return new Value(raw);
    }

    /** What stands before the first semicolon, in lower case. */
    String main() {
        return main;
    }

    /** The parameter, decoded; null when there is none. */
    String parameter(String name) {
        var segments = split.get(name);
        return segments != null ? joined(segments) : parameters.get(name);
    }

    private static String joined(TreeMap<Integer, Segment> segments) {
        var bytes = new ByteArrayOutputStream();
        String charset = null;
        for (var segment : segments.values()) {
            String text = segment.text;
            if (segment.encoded && charset == null) {
                String[] marked = text.split("'", 3);
                charset = marked.length == 3 ? marked[0] : "";
                text = marked.length == 3 ? marked[2] : text;
            }
            bytes.writeBytes(
                    segment.encoded ? percent(text) : text.getBytes(StandardCharsets.UTF_8));
        }
        String text = Text.of(bytes.toByteArray(), charset == null ? "UTF-8" : charset);
        return EncodedWords.decode(text);
    }

    private static byte[] percent(String text) {
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
            if (in[i] == '%' && high >= 0 && low >= 0) {
                out.write(high << 4 | low);
                i += 2;
            } else {
                out.write(in[i]);
            }
        }
        return out.toByteArray();
    }

    private void put(String rawName, String text) {
        String name = rawName.strip().toLowerCase(Locale.ROOT);
        int star = name.indexOf('*');
        if (star <= 0) {
            parameters.putIfAbsent(name, EncodedWords.decode(text));
            return;
        }
        String[] marks = name.substring(star + 1).split("\\*", -1);
        boolean encoded = name.endsWith("*");
        int ordinal = marks[0].matches("\\d{1,4}") ? Integer.parseInt(marks[0]) : 0;
        split.computeIfAbsent(name.substring(0, star), n -> new TreeMap<>())
                .putIfAbsent(ordinal, new Segment(text, encoded));
    }

    private final class Scanner {
        private final String raw;
        private int at;

        private Scanner(String raw, int at) {
            this.raw = raw;
            this.at = at;
        }

        void run() {
            while (at < raw.length()) {
                int equals = raw.indexOf('=', at);
                if (equals < 0) {
                    return;
                }
                // "; x-stray; filename=…": only what stands after the last semicolon is the name
                String name = raw.substring(at, equals);
                name = name.substring(name.lastIndexOf(';') + 1);
                at = equals + 1;
                while (at < raw.length() && Character.isWhitespace(raw.charAt(at))) {
                    at++;
                }
                boolean quoted = at < raw.length() && raw.charAt(at) == '"';
                put(name, quoted ? quoted() : bare());
            }
        }

        private String bare() {
            int end = raw.indexOf(';', at);
            String text = raw.substring(at, end < 0 ? raw.length() : end).strip();
            at = end < 0 ? raw.length() : end + 1;
            return text;
        }

        private String quoted() {
            var text = new StringBuilder();
            for (at++; at < raw.length() && raw.charAt(at) != '"'; at++) {
                boolean escape = raw.charAt(at) == '\\' && at + 1 < raw.length();
                if (escape && (raw.charAt(at + 1) == '"' || raw.charAt(at + 1) == '\\')) {
                    at++;
                }
                text.append(raw.charAt(at));
            }
            int end = raw.indexOf(';', at);
            at = end < 0 ? raw.length() : end + 1;
            return text.toString();
        }
    }
}
