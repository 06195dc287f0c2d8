package vn.tonghop.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void noTwoGeneratedPasswordsAreAlikeAndNoneHasALetterTakenForAnother() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 1000; i++) {
            var password = Passwords.generate();
            assertThat(password).hasSize(27).doesNotContain("l", "1", "0", "O", "I");
            assertThat(seen.add(password)).isTrue();
        }
    }

    @Test
    void aGeneratedPasswordIsAcceptedAsANewOne() {
        var password = Passwords.generate();
        assertThat(Passwords.objection(password, password, "another")).isEmpty();
        assertThat(passwords.matches(password, passwords.encode(password))).isTrue();
    }

    @Test
    void theLongestPasswordCountsToItsLastLetter() {
        var longest = "ệ".repeat(24);
        assertThat(Passwords.objection(longest, longest, "")).isEmpty();
        var hash = passwords.encode(longest);
        assertThat(passwords.matches(longest, hash)).isTrue();
        assertThat(passwords.matches("ệ".repeat(23) + "e", hash)).isFalse();
        assertThat(Passwords.objection(longest + "e", longest + "e", ""))
                .contains("web.password.too-long");
    }
}
