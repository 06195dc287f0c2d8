package vn.tonghop.intake.push;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The doors that are open: {@code POST /push/<name>}. A route opens its own when it starts and
 * closes it when it stops; whoever comes to one that was open is asked to come again.
 */
public class PushDoors {

    private final Map<String, PushDoor> open = new ConcurrentHashMap<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** The name under which a route's door stands: its id without "source.push.". */
    public static String nameOf(String routeId) {
        return routeId.replaceFirst("^source\\.(?:push\\.)?", "");
    }

    /**
     * @throws IllegalStateException when another door stands there
     */
    public void open(String name, PushDoor door) {
        PushDoor other = open.putIfAbsent(name, door);
        if (other != null && other != door) {
            throw new IllegalStateException(
                    "/push/" + name + " is taken by " + other.rules().source());
        }
        known.add(name);
    }

    public void close(String name, PushDoor door) {
        open.remove(name, door);
    }

    /**
     * @throws PushRefused when there is none, or it is closed at present
     */
    public PushDoor at(String name) throws PushRefused {
        PushDoor door = open.get(name);
        if (door != null) {
            return door;
        }
        if (known.contains(name)) {
            throw new PushRefused(503, "INT-048", 60);
        }
        throw new PushRefused(404, "INT-040", 0);
    }
}
