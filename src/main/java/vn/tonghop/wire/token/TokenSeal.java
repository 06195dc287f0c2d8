package vn.tonghop.wire.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals an exchanged refresh token with what only the environment knows: the configured refresh
 * token and the client secret. Whoever has the database, or a dump of it, has nothing; whoever has
 * the environment has the right anyway. A newly configured token opens no earlier seal, which is
 * what its administrator means.
 */
final class TokenSeal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] name;
    private final SecretKeySpec key;

    TokenSeal(Grant grant) {
        byte[] secret = bytes(grant.refreshToken() + "\n" + grant.clientSecret());
        String where = grant.tokenUrl() + "\n" + grant.clientId();
        this.name = mac(secret, "name of the grant\n" + where);
        this.key = new SecretKeySpec(mac(secret, "seal of the grant\n" + where), "AES");
    }

    /** What the sealed token is found by; says nothing of the secrets. */
    String name() {
        return HexFormat.of().formatHex(name);
    }

    byte[] seal(String refreshToken) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(bytes(refreshToken));
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java", e);
        }
    }

    /** Empty when it was altered or sealed by another grant. */
    Optional<String> open(byte[] sealed) {
        if (sealed.length <= NONCE) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE);
            byte[] token =
                    cipher(Cipher.DECRYPT_MODE, nonce)
                            .doFinal(sealed, NONCE, sealed.length - NONCE);
            return Optional.of(new String(token, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name);
        return cipher;
    }

    private static byte[] mac(byte[] secret, String what) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(bytes(what));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC is part of every Java", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
