package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.report.Claim;

/**
 * Who signed, in what office and by what right, from the foot of a document: the name under the
 * signing titles. What could be one of the recipients is not taken.
 */
final class SignatureReader {

    private SignatureReader() {}

    /** What the foot says of its signer. */
    record Signature(Claim<String> name, Claim<String> mode, Claim<String> title) {}

    /**
     * @param text whose foot it is: where it was recognised, a name may have lost its beginning to
     *     the seal
     */
    static Signature read(Foot foot, Manuscript text) {
        boolean marked = text.marked();
        Set<String> modes = new LinkedHashSet<>();
        List<String> printed = new ArrayList<>();
        Foot.Cell first = null;
        Foot.Cell titled = null;
        String office = null;
        Foot.Cell named = null;
        String name = null;
        for (Foot.Cell line : foot.lines()) {
            Optional<SigningTitle> title =
                    isItem(line) ? Optional.empty() : SigningTitle.of(line.text(), marked);
            if (title.isPresent()) {
                first = first == null ? line : first;
                printed.add(line.text());
                modes.addAll(title.get().modes());
                if (office == null && !title.get().isForAnother()) {
                    office = title.get().office();
                    titled = office == null ? titled : line;
                }
                continue;
            }
            String candidate = isItem(line) ? null : PersonName.in(line.text());
            if (candidate != null && first != null) {
                name = candidate;
                named = line;
            }
        }
        if (name == null && marked) {
            named = last(foot, titled == null ? first : titled);
            name = named == null ? null : nameIn(named.text());
        }
        if (name == null && marked && first == null) {
            named = belowCapitals(foot);
            name = named == null ? null : PersonName.in(named.text());
        }
        boolean torn =
                name != null
                        && (PersonName.lacksFamily(name, marked)
                                || text.recognised() && !SealedName.isWhole(name, marked));
        Foot.Cell left = named == null ? lastBelow(foot, titled == null ? first : titled) : named;
        return new Signature(
                claim(
                        torn ? null : name == null || marked ? name : PersonName.mended(name),
                        left,
                        left == null ? null : left.text(),
                        marked ? 0.9 : 0.6,
                        "signer"),
                claim(
                        modes.isEmpty() ? null : String.join(" ", modes),
                        first,
                        String.join("\n", printed),
                        marked ? 0.95 : 0.85,
                        first == null ? "signer" : "own-right"),
                claim(
                        office,
                        titled,
                        String.join("\n", printed),
                        marked ? 0.95 : 0.85,
                        "signer-title"));
    }

    /**
     * The last line below the title, where it can only be a name though its family name is none
     * that is known.
     */
    private static Foot.Cell last(Foot foot, Foot.Cell title) {
        Foot.Cell last = lastBelow(foot, title);
        return last != null && nameIn(last.text()) != null ? last : null;
    }

    /** What stands last below the title and is no recipient: the name, or what is left of it. */
    private static Foot.Cell lastBelow(Foot foot, Foot.Cell title) {
        Foot.Cell last = null;
        boolean below = false;
        for (Foot.Cell line : foot.lines()) {
            boolean said = !isItem(line) && !line.text().isBlank();
            last = below && said ? line : last;
            below |= line == title;
        }
        return last;
    }

    private static String nameIn(String text) {
        return PersonName.mayBe(text) ? PersonName.bare(text) : PersonName.inCapitals(text);
    }

    /** The last line, a name of a known family, under an office in capitals that no list has. */
    private static Foot.Cell belowCapitals(Foot foot) {
        Foot.Cell last = null;
        boolean office = false;
        boolean below = false;
        for (Foot.Cell line : foot.lines()) {
            if (isItem(line) || line.text().isBlank()) {
                continue;
            }
            last = line;
            below = office;
            office |=
                    line.text().equals(line.text().toUpperCase())
                            && line.text().matches("[\\p{Lu} ,.–-]{6,60}");
        }
        return below && PersonName.in(last.text()) != null ? last : null;
    }

    private static boolean isItem(Foot.Cell line) {
        return line.text().matches("^[-–—+•*].*");
    }

    private static Claim<String> claim(
            String value, Foot.Cell line, String raw, double confidence, String reason) {
        return value == null
                ? Claim.unknown(
                        raw == null || raw.isBlank() ? null : raw,
                        Words.of("normalisation." + reason + ".lost"))
                : Claim.of(value, raw, line.row().page(), line.row().number(), confidence);
    }
}
