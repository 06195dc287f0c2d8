package vn.tonghop.routes.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a parameter's value must not contain. Building blocks paste values into addresses of
 * endpoints: there these signs begin options, expressions, references to classes and placeholders,
 * and whoever may write a value could make the gateway run code.
 */
final class PlainValue {

    private static final Pattern MORE_THAN_TEXT =
            Pattern.compile(
                    "[?&#\\p{Cntrl}\u2028\u2029]|%[0-9A-Fa-f]{2}|\\$\\w*\\{|\\{\\{|}}|RAW[({]");

    private PlainValue() {}

    /** The first part of the value that would be read as more than text, fit to be shown. */
    static Optional<String> broken(String value) {
        Matcher found = MORE_THAN_TEXT.matcher(value);
        return found.find()
                ? Optional.of(found.group().replaceAll("[\\p{Cntrl}\u2028\u2029]", "\u241b"))
                : Optional.empty();
    }

    /** Of such a part what may be told when the value must not be: no letter of it. */
    static String sign(String broken) {
        return broken.startsWith("RAW") ? "RAW(" : broken.replaceAll("[\\p{L}\\p{N}_]", "");
    }
}
