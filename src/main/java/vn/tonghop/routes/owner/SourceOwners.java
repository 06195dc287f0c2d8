package vn.tonghop.routes.owner;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.cluster.CamelClusterEventListener;
import org.apache.camel.cluster.CamelClusterMember;
import org.apache.camel.cluster.CamelClusterView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who reads which source. A source that is asked has one reader among the nodes, unless its file
 * says that every node may read it; what is sent to us comes in at any node.
 */
public class SourceOwners {

    private static final Logger LOG = LoggerFactory.getLogger(SourceOwners.class);

    private final LeaseTable table;
    private final LeaseService service;
    private final Set<String> everyNode = ConcurrentHashMap.newKeySet();
    private final Map<String, LeaseView> views = new ConcurrentHashMap<>();
    private final CamelClusterEventListener.Leadership heard = this::leaderChanged;
    private Consumer<String> gained = id -> {};

    SourceOwners(LeaseTable table, LeaseService service) {
        this.table = table;
        this.service = service;
    }

    /** Begins and ends with this Camel, after its routes have ended. */
    public void join(CamelContext context) {
        try {
            context.addService(service);
        } catch (Exception e) {
            throw new IllegalStateException("the leases of the sources cannot be kept", e);
        }
    }

    /** Says so when a source becomes this node's. */
    public void whenGained(Consumer<String> listener) {
        gained = listener;
    }

    public void starts(String id, boolean every) {
        if (every) {
            everyNode.add(id);
        } else {
            everyNode.remove(id);
        }
    }

    /** Another node may read it now. */
    public void stopped(String id) {
        everyNode.remove(id);
        LeaseView view = views.remove(id);
        if (view != null) {
            try {
                service.releaseView(view);
            } catch (Exception e) {
                LOG.warn("the lease of {} runs out by itself", id, e);
            }
        }
    }

    /** Asked before every look; the first time it tries to become the reader. */
    public boolean mayRead(String id) {
        return everyNode.contains(id) || views.computeIfAbsent(id, this::open).holds();
    }

    private LeaseView open(String id) {
        try {
            var view = (LeaseView) service.getView(id);
            // it may be the view of an earlier time
            view.removeEventListener(heard);
            view.addEventListener(heard);
            return view;
        } catch (Exception e) {
            throw new IllegalStateException("there is no lease for " + id, e);
        }
    }

    private void leaderChanged(CamelClusterView view, CamelClusterMember leader) {
        if (leader != null && leader.isLocal()) {
            gained.accept(view.getNamespace());
        }
    }

    /** Whether what this node sees of it counts: it reads it, or everybody does. */
    public boolean holds(String id) {
        LeaseView view = views.get(id);
        return view == null || view.holds();
    }

    /**
     * Asked before anything a source has brought is kept.
     *
     * @throws NoLongerOurs when another node may be reading it by now; it will bring it again
     */
    public void require(String id) throws NoLongerOurs {
        if (!holds(id)) {
            throw new NoLongerOurs(id);
        }
    }

    /** The node that reads it; empty when every node does, or none at the moment. */
    public Optional<String> of(String id) {
        return views.containsKey(id) ? table.owner(id) : Optional.empty();
    }
}
