package vn.tonghop.web.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Lets the command line of this machine talk to the gateway: {@code admin-token} in the data
 * directory, 256 random bits, new at every start. Who can read the file is who runs the gateway.
 */
final class AdminToken implements SmartInitializingSingleton {

    private static final int BYTES = 32;

    private final Path file;
    private final byte[] token;

    AdminToken(Path data) {
        this.file = data.resolve("admin-token").toAbsolutePath().normalize();
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        this.token =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(random)
                        .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            OwnerOnlyFile.write(file, new String(token, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("the token cannot be kept in " + file, e);
        }
    }

    /** Takes the same time whatever is wrong with it. */
    boolean is(String given) {
        return MessageDigest.isEqual(token, given.getBytes(StandardCharsets.UTF_8));
    }
}
