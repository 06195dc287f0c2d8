package vn.tonghop.mime;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a machine sent a mail, so that it is never answered and no loop begins: RFC 3834, section
 * 2, and what mail systems do besides.
 */
final class Automatic {

    private static final Set<String> BULK = Set.of("bulk", "list", "junk", "auto_reply");
    private static final Pattern MACHINE =
            Pattern.compile("^(mailer-daemon|postmaster|mail-daemon)@.*", Pattern.DOTALL);

    private Automatic() {}

    /** The header that shows it, or null. */
    static String reason(Fields fields, String from) {
        String submitted = first(fields, "Auto-Submitted");
        if (submitted != null && !Value.of(submitted).main().equals("no")) {
            return "Auto-Submitted: " + submitted;
        }
        String path = first(fields, "Return-Path");
        if (path != null && path.replaceAll("\\s", "").equals("<>")) {
            return "Return-Path: <>";
        }
        String precedence = first(fields, "Precedence");
        if (precedence != null && BULK.contains(precedence.strip().toLowerCase(Locale.ROOT))) {
            return "Precedence: " + precedence;
        }
        for (var name :
                new String[] {
                    "List-Id", "X-Auto-Response-Suppress", "X-Autoreply", "X-Autorespond"
                }) {
            if (fields.has(name)) {
                return name + ": " + first(fields, name);
            }
        }
        if (first(fields, "Content-Type") != null
                && Value.of(first(fields, "Content-Type")).main().equals("multipart/report")) {
            return "Content-Type: multipart/report";
        }
        return from != null && MACHINE.matcher(from).matches() ? "From: " + from : null;
    }

    private static String first(Fields fields, String name) {
        return fields.first(name).orElse(null);
    }
}
