package vn.tonghop.wire.tls;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.ArrayList;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.bc.BcPEMDecryptorProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import vn.tonghop.message.Cause;

/**
 * A certificate of our own with its private key (chứng thư của máy khách), out of a PKCS#12 or a
 * PEM file; by it a server knows us.
 */
public final class ClientIdentity {

    private static final int MOST_BYTES = 1 << 20;

    /** A store that is never written needs a password all the same, of ASCII. */
    private static final char[] IN_MEMORY = "in-memory".toCharArray();

    private final KeyStore store;
    private final char[] password;

    private ClientIdentity(KeyStore store, char[] password) {
        this.store = store;
        this.password = password;
    }

    /**
     * That of a file.
     *
     * @param password of the file or of the key in it; empty when it has none
     * @throws IOException when it cannot be read, the password is not its own, or it holds no
     *     certificate with its key; says which file, never the password
     */
    public static ClientIdentity of(Path file, String password) throws IOException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException("too long");
            }
            var bytes = Files.readAllBytes(file);
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            var identity =
                    text.contains("-----BEGIN ")
                            ? pem(text, password.toCharArray())
                            : pkcs12(file, password.toCharArray());
            if (!identity.hasKey()) {
                throw new IOException("no key");
            }
            return identity;
        } catch (IOException
                | GeneralSecurityException
                | OperatorCreationException
                | PKCSException
                | IllegalArgumentException e) {
            throw new IOException(Cause.of("SUB-041", file.toString()), e);
        }
    }

    private static ClientIdentity pkcs12(Path file, char[] password)
            throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return new ClientIdentity(store, password);
    }

    private static ClientIdentity pem(String text, char[] password)
            throws IOException, GeneralSecurityException, OperatorCreationException, PKCSException {
        PrivateKey key = null;
        var chain = new ArrayList<Certificate>();
        try (var parser = new PEMParser(new StringReader(text))) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                if (part instanceof X509CertificateHolder certificate) {
                    chain.add(new JcaX509CertificateConverter().getCertificate(certificate));
                } else if (key == null) {
                    key = key(part, password);
                }
            }
        }
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        if (key != null && !chain.isEmpty()) {
            store.setKeyEntry("client", key, IN_MEMORY, chain.toArray(Certificate[]::new));
        }
        return new ClientIdentity(store, IN_MEMORY);
    }

    /** In whatever of the usual forms it stands; null for what is no key. */
    private static PrivateKey key(Object part, char[] password)
            throws IOException, OperatorCreationException, PKCSException {
        var keys = new JcaPEMKeyConverter();
        if (part instanceof PrivateKeyInfo plain) {
            return keys.getPrivateKey(plain);
        }
        if (part instanceof PEMKeyPair pair) {
            return keys.getPrivateKey(pair.getPrivateKeyInfo());
        }
        if (part instanceof PEMEncryptedKeyPair sealed) {
            var pair = sealed.decryptKeyPair(new BcPEMDecryptorProvider(password));
            return keys.getPrivateKey(pair.getPrivateKeyInfo());
        }
        if (part instanceof PKCS8EncryptedPrivateKeyInfo sealed) {
            var opening =
                    new JceOpenSSLPKCS8DecryptorProviderBuilder()
                            .setProvider(new BouncyCastleProvider())
                            .build(password);
            return keys.getPrivateKey(sealed.decryptPrivateKeyInfo(opening));
        }
        return null;
    }

    private boolean hasKey() throws GeneralSecurityException {
        for (var aliases = store.aliases(); aliases.hasMoreElements(); ) {
            if (store.isKeyEntry(aliases.nextElement())) {
                return true;
            }
        }
        return false;
    }

    KeyManager[] keys() throws GeneralSecurityException {
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        return factory.getKeyManagers();
    }
}
