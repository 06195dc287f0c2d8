package vn.tonghop.routes.file;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that people give to secrets (tên của mật khẩu, khóa, mã), in whatever spelling. */
final class SecretName {

    private static final List<String> WITHIN =
            List.of(
                    "password",
                    "passwd",
                    "passphrase",
                    "passwort",
                    "passcode",
                    "kennwort",
                    "pwd",
                    "matkhau",
                    "bimat",
                    "secret",
                    "token",
                    "credential",
                    "apikey",
                    "privatekey",
                    "accesskey");

    private static final List<String> AT_THE_END = List.of("pass", "pw");

    private static final Set<String> WHOLE = Set.of("key", "pin");

    /** What only says where a secret is, or which one, is none. */
    private static final List<String> ABOUT_ONE =
            List.of("url", "uri", "file", "path", "name", "header", "type", "id", "field");

    private SecretName() {}

    static boolean is(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]", "");
        return WHOLE.contains(plain)
                || AT_THE_END.stream().anyMatch(plain::endsWith)
                || (WITHIN.stream().anyMatch(plain::contains)
                        && ABOUT_ONE.stream().noneMatch(plain::endsWith));
    }
}
