package vn.tonghop.pipeline;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers that wait for the documents of their delivery. */
class WaitingReplies {

    private final JdbcClient jdbc;

    WaitingReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets go the answers to deliveries of which every document is judged. */
    void release() {
        jdbc.sql(
                        """
                        update reply r set stage = 'due', due_at = now()
                        where stage = 'waiting' and not exists (
                            select 1 from delivery_part p join document d on d.id = p.document_id
                            where p.delivery_id = r.delivery_id and d.stage = 'received')""")
                .update();
    }
}
