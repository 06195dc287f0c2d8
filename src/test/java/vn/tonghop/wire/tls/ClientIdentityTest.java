package vn.tonghop.wire.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.simulator.TlsIdentity;

/** The files in which offices keep a certificate with its key. */
class ClientIdentityTest {

    private final TlsIdentity identity = TlsIdentity.of("cong.example.vn");
    @TempDir private Path folder;

    @Test
    void aPkcs12FileAndPemFilesWithPlainAndSealedKeysAreAllUnderstood() throws Exception {
        var p12 = identity.keyStore(folder);
        assertThat(ClientIdentity.of(p12, identity.password()).keys()).isNotEmpty();
        assertThat(ClientIdentity.of(pem(null, true), "").keys()).isNotEmpty();
        assertThat(ClientIdentity.of(pem("mật khẩu", true), "mật khẩu").keys()).isNotEmpty();
    }

    @Test
    void aWrongPasswordAMissingKeyOrFileIsSaidWithTheFileAndWithoutThePassword() throws Exception {
        for (var file :
                new Path[] {
                    identity.keyStore(folder),
                    pem("mật khẩu", true),
                    pem(null, false),
                    folder.resolve("khong-co.p12"),
                    Files.writeString(folder.resolve("rac.pem"), "-----BEGIN CERTIFICATE-----\nx")
                }) {
            assertThatThrownBy(() -> ClientIdentity.of(file, "sai-hoan-toan"))
                    .as(file.toString())
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("SUB-041 · ")
                    .hasMessageContaining(file.getFileName().toString())
                    .hasMessageNotContaining("sai-hoan-toan");
        }
        assertThatCode(() -> ClientIdentity.of(pem(null, true), "khong-can"))
                .doesNotThrowAnyException();
    }

    private Path pem(String password, boolean withKey) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(identity.keyStore(folder))) {
            store.load(in, identity.password().toCharArray());
        }
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            pem.writeObject(store.getCertificate("server"));
            if (withKey) {
                var key = (PrivateKey) store.getKey("server", identity.password().toCharArray());
                var seal =
                        password == null
                                ? null
                                : new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                                        .setProvider(new BouncyCastleProvider())
                                        .setPassword(password.toCharArray())
                                        .build();
                pem.writeObject(new JcaPKCS8Generator(key, seal));
            }
        }
        return Files.writeString(
                folder.resolve("k-" + withKey + (password != null) + ".pem"), text.toString());
    }
}
