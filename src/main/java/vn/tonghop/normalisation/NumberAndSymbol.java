package vn.tonghop.normalisation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number and symbol of a document as its header prints them ("Số: 7919/BC-UBND").
 *
 * @param value "7919/BC-UBND", or null when the digits cannot be trusted
 * @param symbol "BC-UBND", or null
 * @param raw what the header shows
 * @param left what is left of it when the value is null: "…/BC-UBND"
 * @param reason key of the message that says why the value is null, else null
 * @param start where it begins in its row
 * @param end where it ends in its row
 */
record NumberAndSymbol(
        String value, String symbol, String raw, String left, String reason, int start, int end) {

    /**
     * "Số:", and "Sb:", "S6:", "So", "Sé:", "$6:"; "86:" and "56:" with a space behind the colon;
     * where the edge of the page took the S, "ố:" at the beginning of the line.
     */
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?:^|(?<=[\\s|]))(?:s[o06b5deé8&$õ]{1,2}\\s*[:.;]?|\\$[o06eé8]\\s*[:.;]|[58][6o0]\\s*[:;](?=\\s)|(?<=^\\W{0,3})[o06]\\s*[:;])\\s*(?=[\\d/._…]|\\s*-|[a-z]?\\d)");

    /** "DEIgg: 1083" before a lone slash: the label is lost, the number behind its colon is not. */
    private static final Pattern BEHIND_COLON = Pattern.compile("(?<=[:;]\\s)\\d{1,6}\\s$");

    /** A letter whose capital has its shape, before another capital: "BC-vP". */
    private static final String SMALL_FOR_CAPITAL = "[vscoxzwpuk](?=[A-ZĐÐ])";

    private static final Pattern SMALL = Pattern.compile("(?<![A-Za-zĐđÐ])" + SMALL_FOR_CAPITAL);

    private static final String WORD = "(?:[A-ZĐÐ]|" + SMALL_FOR_CAPITAL + ")[A-Za-zĐđÐ0-9]{0,11}";

    /** "UBND", "VHTT&DL", "P.VHTT" */
    private static final String PART = WORD + "(?:(?:\\s?&\\s?|\\.)" + WORD + "){0,2}";

    /** A symbol of at least two parts. */
    private static final Pattern SYMBOL =
            Pattern.compile(PART + "(?:\\s?[-–/]\\s?" + PART + "){1,3}(?![A-Za-z])");

    /** A symbol of one part, which only its slash tells from a name. */
    private static final Pattern SINGLE =
            Pattern.compile("(?<=\\d\\s?/\\s?)" + PART + "(?![A-Za-z]|[-–][A-Za-z])");

    /** "Bc-vp": capitals that recognition made small, behind the slash and nowhere else. */
    private static final Pattern SMALLED =
            Pattern.compile("(?<=\\d\\s?/\\s?)[A-ZĐÐ][A-Za-z]{0,3}-[a-z]{2,5}(?![A-Za-z-])");

    private static final Pattern DIGITS =
            Pattern.compile("(\\d{1,6}|\\d{1,3}\\.\\d{3})([A-Za-z]?)");

    /** A row that says "Số:", whatever follows. */
    static boolean isLabelled(Row row) {
        return LABEL.matcher(row.folded()).find();
    }

    /** Looks for it in one row of the header; null when there is none. */
    static NumberAndSymbol in(Row row, List<String> words, boolean marked) {
        Matcher label = LABEL.matcher(row.folded());
        Matcher symbol = SYMBOL.matcher(row.text());
        if (label.find()) {
            for (Pattern shape : List.of(SYMBOL, SMALLED, SINGLE)) {
                Matcher found = shape.matcher(row.text());
                if (found.find(label.end())) {
                    return read(row, label.start(), label.end(), found, words, marked);
                }
            }
            return null;
        }
        // the label itself was lost: a symbol that begins with a kind is still a symbol
        while (symbol.find()) {
            String first = symbol.group().split("[-–/ ]")[0];
            if (DocumentKind.ofAbbreviation(first).isPresent() && symbol.group().contains("-")) {
                int start = startOfToken(row.text(), symbol.start());
                return read(row, start, labelEnd(row, start), symbol, words, marked);
            }
        }
        return null;
    }

    private static int startOfToken(String text, int at) {
        int start = at;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        Matcher before = BEHIND_COLON.matcher(text.substring(0, start));
        return text.charAt(start) == '/' && before.find() ? before.start() : start;
    }

    private static int labelEnd(Row row, int start) {
        String folded = row.folded().substring(start);
        Matcher label = Pattern.compile("^s[o6b0]?[:.]?(?=\\d)").matcher(folded);
        return label.find() ? start + label.end() : start;
    }

    private static NumberAndSymbol read(
            Row row, int start, int from, Matcher found, List<String> words, boolean marked) {
        String raw = row.text().substring(start, found.end()).strip();
        String between = row.text().substring(from, found.start()).strip();
        String shaped = found.group().replaceAll("\\s", "").replace('–', '-').replace('Ð', 'Đ');
        String printed = SMALL.matcher(shaped).replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
        String symbol = marked ? printed : Symbol.mend(Symbol.enlarged(printed), words);
        String separator = "/";
        String body = between;
        String year = "";
        Matcher lawYear = Pattern.compile("^(.*?)/\\s*((?:19|20)\\d\\d)\\s*/$").matcher(body);
        if (lawYear.matches()) {
            body = lawYear.group(1).strip() + "/";
            year = lawYear.group(2) + "/";
        }
        boolean slash = body.endsWith("/") || body.endsWith("|") || body.endsWith("\\");
        if (slash) {
            body = body.substring(0, body.length() - 1).strip();
        } else if (body.endsWith("-") || body.endsWith("–")) {
            separator = "-";
            slash = true;
            body = body.substring(0, body.length() - 1).strip();
        } else if (body.matches("\\d+[lI!]")) {
            slash = true;
            body = body.substring(0, body.length() - 1);
        }
        String left = "…" + separator + year + symbol;
        if (body.isEmpty() || body.matches("[._…\\s]+")) {
            return new NumberAndSymbol(
                    null, symbol, raw, left, "normalisation.number.blank", start, found.end());
        }
        Matcher digits = DIGITS.matcher(body);
        // without its slash a last 1 or 7 may be what became of the slash
        boolean trusted =
                digits.matches()
                        && (slash || !body.matches(".*[17]"))
                        && (marked || !Symbol.isDamaged(symbol));
        if (!trusted) {
            return new NumberAndSymbol(
                    null, symbol, raw, left, "normalisation.number.lost", start, found.end());
        }
        String value = body + separator + year + symbol;
        return new NumberAndSymbol(value, symbol, raw, null, null, start, found.end());
    }
}
