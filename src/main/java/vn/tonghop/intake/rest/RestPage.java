package vn.tonghop.intake.rest;

import java.util.List;

/**
 * One answer.
 *
 * @param next where it says the following is: a cursor or an address, or null
 */
public record RestPage(List<RestItem> items, String next) {

    public RestPage {
        items = List.copyOf(items);
    }
}
