package vn.tonghop.store;

import java.util.Objects;

/**
 * This running process: the owner of the leases it takes. Two processes never share a name, also
 * not one after another on the same machine.
 */
public record Node(String name) {

    public Node {
        Objects.requireNonNull(name);
    }
}
