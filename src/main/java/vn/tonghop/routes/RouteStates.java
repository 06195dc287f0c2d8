package vn.tonghop.routes;

import java.util.List;

/** How the routes of the administrators are, for whoever shows it. */
public interface RouteStates {

    /** One state a file, in the order of their names; empty before the first deployment. */
    List<RouteState> all();

    /** False until the folder has been looked at for the first time: nothing is known yet. */
    default boolean areKnown() {
        return true;
    }
}
