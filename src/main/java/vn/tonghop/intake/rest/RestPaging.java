package vn.tonghop.intake.rest;

/** How a service goes on to its next page. */
public enum RestPaging {
    /** One answer has it all. */
    NONE,
    /** A number that counts up. */
    NUMBER,
    /** The answer names a cursor, which also says at the next poll what is new since. */
    CURSOR,
    /** The answer, or its Link header, names the address of the next page. */
    LINK
}
