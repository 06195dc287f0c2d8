package vn.tonghop.web.signin;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are made, judged and kept: bcrypt of the composed form (NFC), because Vietnamese
 * keyboards produce the same letter composed on one machine and decomposed on another.
 */
public final class Passwords implements PasswordEncoder {

    static final int SHORTEST = 12;

    /** What bcrypt looks at; the rest would be ignored silently. */
    static final int MOST_BYTES = 72;

    /** No letters that are taken for one another; 32 of them, so that each carries five bits. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder(11, RANDOM);

    @Override
    public String encode(CharSequence password) {
        return bcrypt.encode(composed(password));
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return bcrypt.matches(composed(password), hash);
    }

    /** A new one of 120 random bits: four groups of six letters, to be typed by a person. */
    public static String generate() {
        return RANDOM.ints(24, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining())
                .replaceAll("(.{6})(?!$)", "$1-");
    }

    /** The message key of what is wrong with a new password, if anything is. */
    static Optional<String> objection(String password, String repeated, String current) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("web.password.too-short");
        }
        if (composed(password).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("web.password.too-long");
        }
        if (!password.equals(repeated)) {
            return Optional.of("web.password.not-repeated");
        }
        return password.equals(current) ? Optional.of("web.password.not-new") : Optional.empty();
    }

    private static String composed(CharSequence password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
