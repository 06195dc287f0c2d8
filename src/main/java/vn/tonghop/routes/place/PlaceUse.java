package vn.tonghop.routes.place;

/**
 * A route reads a place or leaves something there.
 *
 * @param parameter that names the place
 * @param line where
 */
public record PlaceUse(String route, String parameter, int line, boolean writes, Place place) {

    /** One of two routes takes what the other takes or leaves. */
    public boolean disturbs(PlaceUse other) {
        return !(writes && other.writes) && place.meets(other.place);
    }
}
