package vn.tonghop.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;
import vn.tonghop.mime.Signature.Status;

/**
 * Signed content (CMS, RFC 5652): what was signed, and whether it still is that. Certificates are
 * not judged, neither their dates nor their issuers.
 */
public final class SignedData {

    /** What a CMS message is for. */
    public enum Kind {
        SIGNED,
        ENCRYPTED,
        OTHER
    }

    private static final int LOOKED_AT = 40;
    private static final int LONGEST_NAME = 200;

    /** Bytes of the object identifier 1.2.840.113549.1.7. */
    private static final String PKCS7 = "\u0006\t\u002a\u0086\u0048\u0086\u00f7\r\u0001\u0007";

    private final CMSSignedData data;

    private SignedData(CMSSignedData data) {
        this.data = data;
    }

    /** By the object identifier at its beginning. */
    public static Kind kind(byte[] bytes) {
        int length = Math.min(LOOKED_AT, bytes.length);
        String beginning = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        int at = beginning.indexOf(PKCS7);
        if (!beginning.startsWith("0") || at < 0 || at + PKCS7.length() >= length) {
            return Kind.OTHER;
        }
        return switch (beginning.charAt(at + PKCS7.length())) {
            case 2 -> Kind.SIGNED;
            case 3 -> Kind.ENCRYPTED;
            default -> Kind.OTHER;
        };
    }

    /** A signature with or without its content; empty when it is none or broken. */
    public static Optional<SignedData> of(byte[] bytes) {
        try {
            return Optional.of(new SignedData(new CMSSignedData(first(bytes))));
        } catch (CMSException | IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    /** A signature that stands beside its content; empty when it is none or broken. */
    public static Optional<SignedData> of(byte[] content, byte[] signature) {
        try {
            var beside = new CMSProcessableByteArray(content);
            return Optional.of(new SignedData(new CMSSignedData(beside, first(signature))));
        } catch (CMSException | IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    /** A PDF file keeps room for more than a signature takes, and fills it with zeros. */
    private static ContentInfo first(byte[] bytes) throws IOException {
        try (var in = new ASN1InputStream(bytes)) {
            return ContentInfo.getInstance(in.readObject());
        }
    }

    /** The content in it; null when it stands elsewhere. */
    public byte[] content() {
        if (data.getSignedContent() == null) {
            return null;
        }
        var out = new ByteArrayOutputStream();
        try {
            data.getSignedContent().write(out);
        } catch (IOException | CMSException e) {
            return null;
        }
        return out.toByteArray();
    }

    /** One for each who signed; none when it only carries certificates. */
    public List<Signature> signatures() {
        var found = new ArrayList<Signature>();
        for (var signer : data.getSignerInfos().getSigners()) {
            var certificate = certificate(signer);
            found.add(
                    certificate.isEmpty()
                            ? new Signature(Status.UNKNOWN, "?")
                            : new Signature(
                                    status(signer, certificate.get()), name(certificate.get())));
        }
        return found;
    }

    /** Who the certificates say they are, nothing checked. */
    public List<String> signers() {
        return data.getSignerInfos().getSigners().stream()
                .map(s -> certificate(s).map(SignedData::name).orElse("?"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Optional<X509CertificateHolder> certificate(SignerInformation signer) {
        var match = (Selector<X509CertificateHolder>) (Selector<?>) signer.getSID();
        return data.getCertificates().getMatches(match).stream().findFirst();
    }

    private static Status status(SignerInformation signer, X509CertificateHolder holder) {
        try {
            var key = new JcaX509CertificateConverter().getCertificate(holder).getPublicKey();
            var verifier = new JcaSimpleSignerInfoVerifierBuilder().build(key);
            return signer.verify(verifier) ? Status.INTACT : Status.BROKEN;
        } catch (CMSSignerDigestMismatchException e) {
            return Status.BROKEN;
        } catch (CMSException
                | CertificateException
                | OperatorCreationException
                | RuntimeException e) {
            return Status.UNKNOWN;
        }
    }

    private static String name(X509CertificateHolder certificate) {
        X500Name subject = certificate.getSubject();
        var common = subject.getRDNs(BCStyle.CN);
        String name =
                common.length == 0
                        ? subject.toString()
                        : IETFUtils.valueToString(common[0].getFirst().getValue());
        String plain = name.replaceAll("\\p{C}", "").strip();
        return plain.isEmpty() ? "?" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
