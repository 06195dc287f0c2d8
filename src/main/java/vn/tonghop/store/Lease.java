package vn.tonghop.store;

/**
 * A row that this node may work on until its lease ends.
 *
 * @param id the row's primary key
 * @param attempts how often it was claimed, this time included
 */
public record Lease(long id, int attempts) {}
