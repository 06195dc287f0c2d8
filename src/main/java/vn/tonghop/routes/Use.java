package vn.tonghop.routes;

/**
 * A route reads a place or leaves something there.
 *
 * @param parameter that names the place
 * @param line where
 */
record Use(String route, String parameter, int line, boolean writes, Place place) {

    /** One of two routes takes what the other takes or leaves. */
    boolean disturbs(Use other) {
        return !(writes && other.writes) && place.meets(other.place);
    }
}
