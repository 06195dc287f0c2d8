package vn.tonghop.report;

/**
 * One thing that a request asks its addressees for.
 *
 * @param text the item as printed
 * @param section the section of a report that answers it ("currentState", "difficulties",
 *     "proposals"), or null
 */
public record RequestedItem(String text, String section, Evidence evidence) {}
