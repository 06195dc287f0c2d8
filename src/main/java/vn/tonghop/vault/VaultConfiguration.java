package vn.tonghop.vault;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The vault in the data directory. */
@Configuration
class VaultConfiguration {

    @Bean
    Vault vault(@Value("${tonghop.data:data}") Path data) throws IOException {
        return new FileVault(data.resolve("vault"));
    }
}
