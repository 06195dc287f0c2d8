package vn.tonghop.intake.mailbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In the gateway's database, for each source by itself. */
public class KeptMails {

    private final JdbcClient jdbc;

    public KeptMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of one source.
     *
     * @param mailbox what account it reads: another one has other mails under the same UIDLs
     */
    public KnownMails of(String source, String mailbox) {
        return new OfSource(source, mailbox);
    }

    /** The same, which notes and forgets nothing. */
    public KnownMails lookAt(String source, String mailbox) {
        return new OfSource(source, mailbox) {
            @Override
            public void note(String uidl, long size) {
                throw new IllegalStateException("looked at only");
            }

            @Override
            public void forget(Collection<String> uidls) {
                // it is the source's own poll that forgets
            }
        };
    }

    private class OfSource implements KnownMails {

        private final String source;
        private final String mailbox;

        OfSource(String source, String mailbox) {
            this.source = source;
            this.mailbox = mailbox;
        }

        @Override
        public Map<String, Long> noted() {
            var noted = new HashMap<String, Long>();
            jdbc.sql("select uidl, size from known_mail where source_id = ? and mailbox = ?")
                    .params(source, mailbox)
                    .query(row -> {
                        noted.put(row.getString(1), row.getLong(2));
                    });
            return noted;
        }

        @Override
        public void note(String uidl, long size) {
            jdbc.sql(
                            """
                            insert into known_mail (source_id, mailbox, uidl, size, noted_at)
                            values (?, ?, ?, ?, now())
                            on conflict (source_id, mailbox, uidl) do update
                            set size = excluded.size, noted_at = excluded.noted_at""")
                    .params(source, mailbox, uidl, size)
                    .update();
        }

        @Override
        public void forget(Collection<String> uidls) {
            for (String uidl : uidls) {
                jdbc.sql(
                                "delete from known_mail"
                                        + " where source_id = ? and mailbox = ? and uidl = ?")
                        .params(source, mailbox, uidl)
                        .update();
            }
        }
    }
}
