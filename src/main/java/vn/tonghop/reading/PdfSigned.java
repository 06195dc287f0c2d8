package vn.tonghop.reading;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.bouncycastle.asn1.tsp.TSTInfo;
import vn.tonghop.mime.Signature;
import vn.tonghop.mime.Signature.Status;
import vn.tonghop.mime.SignedData;

/** The ways in which a PDF file's bytes are signed (ISO 32000-1, 12.8.3; PAdES). */
final class PdfSigned {

    private PdfSigned() {}

    /**
     * @param kind the dictionary's SubFilter, or null
     * @param signed the bytes that are covered
     * @param signature the CMS message
     * @return one for each who signed; never empty
     */
    static List<Signature> judged(String kind, byte[] signed, byte[] signature) {
        var found =
                switch (kind == null ? "" : kind) {
                    case "adbe.pkcs7.detached", "ETSI.CAdES.detached" ->
                            SignedData.of(signed, signature)
                                    .map(SignedData::signatures)
                                    .orElse(List.of());
                    case "adbe.pkcs7.sha1" -> enclosed(signature, digest("SHA-1", signed));
                    case "ETSI.RFC3161" -> stamped(signed, signature);
                    default -> List.<Signature>of();
                };
        return found.isEmpty() ? List.of(new Signature(Status.UNKNOWN, "?")) : found;
    }

    /** What was signed is the digest of the bytes. */
    private static List<Signature> enclosed(byte[] signature, byte[] digest) {
        return SignedData.of(signature)
                .map(d -> ifSame(MessageDigest.isEqual(d.content(), digest), d))
                .orElse(List.of());
    }

    /** A time stamp: what was signed says the digest of the bytes among other things. */
    private static List<Signature> stamped(byte[] signed, byte[] signature) {
        var data = SignedData.of(signature);
        if (data.isEmpty() || data.get().content() == null) {
            return List.of();
        }
        try {
            var imprint = TSTInfo.getInstance(data.get().content()).getMessageImprint();
            byte[] digest = digest(imprint.getHashAlgorithm().getAlgorithm().getId(), signed);
            return ifSame(MessageDigest.isEqual(imprint.getHashedMessage(), digest), data.get());
        } catch (RuntimeException broken) {
            return List.of();
        }
    }

    private static List<Signature> ifSame(boolean same, SignedData data) {
        return data.signatures().stream()
                .map(s -> same ? s : new Signature(Status.BROKEN, s.signer()))
                .toList();
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
