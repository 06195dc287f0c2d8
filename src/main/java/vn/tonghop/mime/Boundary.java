package vn.tonghop.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The parts of a multipart: what stands between lines that are its boundary. */
final class Boundary {

    private Boundary() {}

    /**
     * The parts; without an end line the last one runs to the end. Empty when no line is the
     * boundary.
     *
     * @param declared null when the header lost it: the first line that could be one is taken
     */
    static List<Slice> split(Slice content, String declared) {
        String boundary = declared != null ? declared : firstCandidate(content);
        return boundary == null ? List.of() : at(content, boundary);
    }

    private static List<Slice> at(Slice content, String boundary) {
        byte[] mark = ("--" + boundary).getBytes(StandardCharsets.UTF_8);
        var parts = new ArrayList<Slice>();
        int begin = -1;
        int lineBegin = content.from();
        while (lineBegin < content.to()) {
            int next = content.nextLine(lineBegin);
            int end = content.contentEnd(lineBegin, next);
            Kind kind = kind(content, lineBegin, end, mark);
            if (kind != Kind.NONE) {
                if (begin >= 0) {
                    // the line end before a boundary belongs to the boundary
                    parts.add(content.part(begin, content.contentEnd(begin, lineBegin)));
                }
                begin = kind == Kind.LAST ? -1 : next;
                if (kind == Kind.LAST) {
                    return parts;
                }
            }
            lineBegin = next;
        }
        if (begin >= 0) {
            parts.add(content.part(begin, content.to()));
        }
        return parts;
    }

    private enum Kind {
        NONE,
        BETWEEN,
        LAST
    }

    private static Kind kind(Slice content, int begin, int end, byte[] mark) {
        if (end - begin < mark.length) {
            return Kind.NONE;
        }
        for (int i = 0; i < mark.length; i++) {
            if (content.bytes()[begin + i] != mark[i]) {
                return Kind.NONE;
            }
        }
        String rest =
                new String(
                                content.bytes(),
                                begin + mark.length,
                                end - begin - mark.length,
                                StandardCharsets.ISO_8859_1)
                        .strip();
        return rest.isEmpty() ? Kind.BETWEEN : rest.equals("--") ? Kind.LAST : Kind.NONE;
    }

    private static String firstCandidate(Slice content) {
        for (int at = content.from(); at < content.to(); ) {
            int next = content.nextLine(at);
            int end = content.contentEnd(at, next);
            if (end - at > 2 && end - at < 80 && content.bytes()[at] == '-') {
                String line =
                        new String(content.bytes(), at, end - at, StandardCharsets.UTF_8).strip();
                if (line.startsWith("--") && !line.endsWith("--") && !line.contains(" ")) {
                    return line.substring(2);
                }
            }
            at = next;
        }
        return null;
    }
}
