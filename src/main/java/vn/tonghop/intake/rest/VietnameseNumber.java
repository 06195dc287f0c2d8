package vn.tonghop.intake.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A figure in JSON: a number, or a text as people write it in Việt Nam, "1.234" for a thousand and
 * some, "71,83" with decimals. What could be either is none.
 */
final class VietnameseNumber {

    private static final int MOST_DIGITS = 30;
    private static final Pattern TEXT =
            Pattern.compile("-?(?:\\d{1,3}(?:\\.\\d{3})+|\\d{1,20})(?:,\\d{1,10})?");

    private VietnameseNumber() {}

    static Optional<BigDecimal> of(JsonNode node) {
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            boolean sane =
                    Math.abs((long) number.scale()) <= MOST_DIGITS
                            && number.precision() <= MOST_DIGITS;
            return Optional.of(number).filter(n -> sane);
        }
        String text = node.isTextual() ? node.textValue().replace('\u00a0', ' ').strip() : "";
        return TEXT.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }
}
