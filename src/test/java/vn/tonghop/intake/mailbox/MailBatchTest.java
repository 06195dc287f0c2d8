package vn.tonghop.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MailBatchTest {

    private static final long KILOBYTES = 1024;
    private static final long MEGABYTES = 1024 * KILOBYTES;

    private static List<MailBatch> batches(long... sizes) {
        List<Mail> mails = LongStream.of(sizes).<Mail>mapToObj(Sized::new).toList();
        var batches = MailBatch.of(mails);
        assertThat(batches.stream().flatMap(b -> b.mails().stream()))
                .containsExactlyElementsOf(mails);
        return batches;
    }

    @Test
    void noMailsAreNoBatch() {
        assertThat(batches()).isEmpty();
    }

    @Test
    void usualMailsAreFetchedByOneQuestionAFewDozenAtATime() {
        var batches = batches(LongStream.generate(() -> 75 * KILOBYTES).limit(70).toArray());

        assertThat(batches).extracting(b -> b.mails().size()).containsExactly(32, 32, 6);
        assertThat(batches).allSatisfy(b -> assertThat(b.together()).isEqualTo(b.mails()));
    }

    @Test
    void aScanOfSomeMegabytesIsFetchedByItselfBesideTheOthers() {
        var batch = batches(KILOBYTES, 5 * MEGABYTES, KILOBYTES);

        assertThat(batch).hasSize(1);
        assertThat(batch.get(0).together()).hasSize(2);
    }

    @Test
    void whatIsFetchedByOneQuestionIsBoundedInBytes() {
        var batch = batches(LongStream.generate(() -> 900 * KILOBYTES).limit(20).toArray());

        assertThat(batch).hasSize(1);
        assertThat(batch.get(0).together()).hasSize(9);
    }

    @Test
    void aLargeMailAndOneOfUnknownSizeAreTakenAlone() {
        assertThat(batches(KILOBYTES, 40 * MEGABYTES, KILOBYTES, -1, KILOBYTES))
                .extracting(b -> b.mails().size())
                .containsExactly(1, 1, 1, 1, 1);
    }

    private static final class Sized extends Mail {

        private final long size;

        Sized(long size) {
            super("1:" + size, null);
            this.size = size;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public void taken() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void refused() {
            throw new UnsupportedOperationException();
        }
    }
}
