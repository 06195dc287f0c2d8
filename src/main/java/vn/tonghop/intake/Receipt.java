package vn.tonghop.intake;

import java.util.List;

/** What became of a delivery. The source may be told only when there is a receipt. */
public sealed interface Receipt {

    /**
     * It is kept: bytes and rows are durable.
     *
     * @param reference the number the sender is told, {@code TH-20231120-000012}
     * @param documents ids of the documents it brought, in its order
     */
    record Stored(String reference, List<Long> documents) implements Receipt {}

    /** This very arrival was kept before: its source was not told in time. */
    record AlreadyHere(String reference) implements Receipt {}

    /**
     * It cannot be kept, now or ever: an operator has to look at it at its source.
     *
     * @param code stable, {@code INT-001}
     * @param problem what is wrong with what, in Vietnamese
     * @param whatToDo in Vietnamese
     */
    record Refused(String code, String problem, String whatToDo) implements Receipt {}
}
