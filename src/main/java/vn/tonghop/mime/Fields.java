package vn.tonghop.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The header fields of a mail or of a part, and where its content begins. */
final class Fields {

    private record Field(String name, String value) {}

    private static final int MOST_FIELDS = 2_000;

    private final List<Field> fields = new ArrayList<>();
    private final Slice content;

    private Fields(Slice whole) {
        int at = skipMailboxLine(whole);
        while (at < whole.to()) {
            int next = whole.nextLine(at);
            int end = whole.contentEnd(at, next);
            if (end == at) {
                at = next;
                break;
            }
            add(whole, at, end);
            at = next;
        }
        content = whole.part(at, whole.to());
    }

    static Fields of(Slice whole) {
        return new Fields(whole);
    }

    /** What stands after the empty line. */
    Slice content() {
        return content;
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The first field of this name as it stands, unfolded. */
    Optional<String> first(String name) {
        return fields.stream()
                .filter(f -> f.name.equals(name.toLowerCase(Locale.ROOT)))
                .map(Field::value)
                .findFirst();
    }

    boolean has(String name) {
        return first(name).isPresent();
    }

    /** "From sender Mon Nov 20 …" before the header: some programs save mails with it. */
    private static int skipMailboxLine(Slice whole) {
        int next = whole.nextLine(whole.from());
        return Text.of(whole.part(whole.from(), next)).startsWith("From ") ? next : whole.from();
    }

    private void add(Slice whole, int begin, int end) {
        String line = Text.of(whole.part(begin, end));
        boolean continues = line.charAt(0) == ' ' || line.charAt(0) == '\t';
        int colon = line.indexOf(':');
        if (continues && !fields.isEmpty()) {
            var last = fields.remove(fields.size() - 1);
            fields.add(new Field(last.name, (last.value + " " + line.strip()).strip()));
        } else if (colon > 0 && fields.size() < MOST_FIELDS && isName(line, colon)) {
            String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            fields.add(new Field(name, line.substring(colon + 1).strip()));
        }
    }

    private static boolean isName(String line, int colon) {
        return line.substring(0, colon).stripTrailing().chars().allMatch(c -> c > 32 && c < 127);
    }
}
