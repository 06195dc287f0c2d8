package vn.tonghop.wire.token;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sealed, in the gateway's database, so that every node goes on with the same one. */
public class KeptRefreshTokens implements RefreshTokens {

    private final JdbcClient jdbc;

    public KeptRefreshTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> latest(Grant grant) {
        var seal = new TokenSeal(grant);
        return jdbc.sql("select sealed from refresh_token where grant_name = ?")
                .param(seal.name())
                .query(byte[].class)
                .optional()
                .flatMap(seal::open);
    }

    @Override
    public void keep(Grant grant, String refreshToken) {
        var seal = new TokenSeal(grant);
        jdbc.sql(
                        """
                        insert into refresh_token (grant_name, sealed, kept_at) values (?, ?, now())
                        on conflict (grant_name) do update
                        set sealed = excluded.sealed, kept_at = excluded.kept_at""")
                .params(seal.name(), seal.seal(refreshToken))
                .update();
    }
}
