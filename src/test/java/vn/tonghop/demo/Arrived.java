package vn.tonghop.demo;

import java.util.Map;

/**
 * A delivery as the gateway's database knows it.
 *
 * @param reference the number the sender is told
 * @param reply the stage of its answer; null when none is owed
 * @param documents ids of its documents by file name
 */
record Arrived(long id, String reference, String reply, Map<String, Long> documents) {}
