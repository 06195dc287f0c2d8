package vn.tonghop.mime;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.bc.BcCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Signs as an office would, with a certificate of its own (invented). */
public final class Signing {

    private final KeyPair keys;
    private final X509CertificateHolder certificate;

    public Signing(String commonName) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        var name = new X500Name("CN=" + commonName + ",C=VN");
        // over long ago: whether a certificate is valid today is not asked
        var from = new Date(1_500_000_000_000L);
        var to = new Date(1_600_000_000_000L);
        certificate =
                new JcaX509v3CertificateBuilder(
                                name, BigInteger.ONE, from, to, name, keys.getPublic())
                        .build(
                                new JcaContentSignerBuilder("SHA256withRSA")
                                        .build(keys.getPrivate()));
    }

    /** A CMS signature. */
    public byte[] sign(byte[] content, boolean enclosed) throws Exception {
        return sign(content, enclosed, true);
    }

    public byte[] sign(byte[] content, boolean enclosed, boolean withCertificate) throws Exception {
        var generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .build("SHA256withRSA", keys.getPrivate(), certificate));
        if (withCertificate) {
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
        }
        return generator.generate(new CMSProcessableByteArray(content), enclosed).getEncoded();
    }

    /** The content, readable by the holder of the certificate alone. */
    public byte[] encrypt(byte[] content) throws Exception {
        var generator = new CMSEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(
                new JceKeyTransRecipientInfoGenerator(
                        new JcaX509CertificateConverter().getCertificate(certificate)));
        return generator
                .generate(
                        new CMSProcessableByteArray(content),
                        new BcCMSContentEncryptorBuilder(CMSAlgorithm.AES128_CBC).build())
                .getEncoded();
    }

    /** A mail whose content lies within its signature, or is encrypted. */
    public static byte[] enveloped(byte[] cms) {
        return mail(
                "Content-Type: application/pkcs7-mime; name=\"smime.p7m\"\r\n"
                        + "Content-Disposition: attachment; filename=\"smime.p7m\"\r\n"
                        + base64(cms));
    }

    /** A mail with the signature beside its content. */
    public byte[] detached(String entity) throws Exception {
        byte[] signature = sign(entity.getBytes(StandardCharsets.UTF_8), false);
        return mail(
                "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\";"
                        + " micalg=sha-256; boundary=S\r\n\r\n--S\r\n"
                        + entity
                        + "\r\n--S\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\n"
                        + base64(signature)
                        + "\r\n--S--\r\n");
    }

    private static String base64(byte[] bytes) {
        return "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(bytes);
    }

    private static byte[] mail(String rest) {
        return ("From: a@b.vn\r\nTo: c@d.vn\r\nSubject: Gui bao cao\r\n"
                        + "Date: Mon, 20 Nov 2023 08:15:00 +0700\r\n"
                        + rest)
                .getBytes(StandardCharsets.UTF_8);
    }
}
