package vn.tonghop.reading;

import java.util.Optional;

/** A font of the time before Unicode. */
final class LegacyFont {

    private LegacyFont() {}

    static Optional<LegacyFont> of(String fontName) {
        return Optional.empty();
    }

    String decode(String text) {
        return text;
    }
}
