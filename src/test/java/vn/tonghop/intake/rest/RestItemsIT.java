package vn.tonghop.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.intake.rest.RestItems.Taken;
import vn.tonghop.store.TestDatabase;

/** What is remembered of a service's items when there are more than are remembered. */
class RestItemsIT {

    private static final String SOURCE = "source.rest.x";
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    private final RestItems items = new RestItems(jdbc, 10);

    @Test
    void anItemThatWasForgottenIsStillKnownByItsLastDelivery() {
        take("old", 1, A);
        take("old", 2, B);
        take("old", 3, A);
        take("old|r9", 1, B);
        for (int item = 0; item < 10; item++) {
            take("i" + item, 1, A);
        }
        items.forget(SOURCE);

        assertThat(remembered()).isEqualTo(9);
        assertThat(items.last(SOURCE, "old")).contains(new Taken(3, A));
        assertThat(items.last(SOURCE, "old|r9")).contains(new Taken(1, B));
        assertThat(items.last(SOURCE, "i9")).contains(new Taken(1, A));
        assertThat(items.last(SOURCE, "ol")).isEmpty();
        assertThat(items.last("source.rest.y", "old")).isEmpty();
    }

    @Test
    void whatNoDeliveryTellsIsNotForgotten() {
        for (int item = 0; item < 12; item++) {
            items.taken(SOURCE, "i" + item, new Taken(1, A));
        }
        items.forget(SOURCE);

        assertThat(remembered()).isEqualTo(12);
    }

    @Test
    void asManyAsAreRememberedStay() {
        for (int item = 0; item < 10; item++) {
            take("i" + item, 1, A);
        }
        items.forget(SOURCE);

        assertThat(remembered()).isEqualTo(10);
    }

    private int remembered() {
        return jdbc.sql("select count(*) from rest_item").query(Integer.class).single();
    }

    private void take(String item, int revision, String sha256) {
        jdbc.sql("insert into original values (?, 1, now()) on conflict do nothing")
                .param(sha256)
                .update();
        jdbc.sql(
                        """
                        insert into delivery (reference, channel, source_id, external_key,
                            file_name, original_sha256, received_at)
                        values ('TH-' || nextval('delivery_reference'), 'rest', ?, ?, 'item.json',
                            ?, ?)""")
                .params(
                        SOURCE,
                        String.join("|", item, "r" + revision, sha256),
                        sha256,
                        OffsetDateTime.now())
                .update();
        items.taken(SOURCE, item, new Taken(revision, sha256));
    }
}
