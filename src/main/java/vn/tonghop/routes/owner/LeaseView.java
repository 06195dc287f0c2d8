package vn.tonghop.routes.owner;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.camel.cluster.CamelClusterMember;
import org.apache.camel.support.cluster.AbstractCamelClusterView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One source as this node may read it. The lease ends here earlier than in the database, by a clock
 * that cannot be set: whoever was frozen, or cut off from the database, stops before another node
 * may start.
 */
final class LeaseView extends AbstractCamelClusterView {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseView.class);

    private final LeaseTable table;
    private final LongSupplier nanoTime;
    private volatile boolean held;
    private volatile long until;

    LeaseView(LeaseService service, String source, LeaseTable table, LongSupplier nanoTime) {
        super(service, source);
        this.table = table;
        this.nanoTime = nanoTime;
    }

    /** Whether it is this node's to read, now. */
    boolean holds() {
        return held && nanoTime.getAsLong() - until < 0;
    }

    /** The database has said yes to what was asked at a moment that gave this end. */
    void holdsUntil(long end) {
        boolean before = holds();
        until = end;
        held = true;
        if (!before && holds()) {
            LOG.info("{} is read by this node now", getNamespace());
            fireLeadershipChangedEvent(getLocalMember());
        }
    }

    /** The database has said no, or has not answered in time. */
    void lost() {
        if (held) {
            held = false;
            LOG.warn("{} is no longer read by this node", getNamespace());
            fireLeadershipChangedEvent((CamelClusterMember) null);
        }
    }

    /** Whether its time has run out without an answer. */
    boolean isOver() {
        return held && !holds();
    }

    @Override
    protected void doStart() {
        ((LeaseService) getClusterService()).claim(List.of(this));
    }

    @Override
    protected void doStop() {
        if (!held) {
            return;
        }
        held = false;
        try {
            table.release(getNamespace());
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("the lease of {} runs out by itself", getNamespace(), e);
        }
    }

    @Override
    public Optional<CamelClusterMember> getLeader() {
        if (holds()) {
            return Optional.of(getLocalMember());
        }
        try {
            return table.owner(getNamespace())
                    .filter(node -> !node.equals(table.node()))
                    .map(node -> new Member(node, true, false));
        } catch (DataAccessException e) {
            LOG.debug("who reads {} is not known while the database is away", getNamespace(), e);
            return Optional.empty();
        }
    }

    @Override
    public CamelClusterMember getLocalMember() {
        return new Member(table.node(), holds(), true);
    }

    /** Nobody is registered who does not read: these are the ones that are known. */
    @Override
    public List<CamelClusterMember> getMembers() {
        var leader = getLeader().filter(m -> !m.isLocal());
        return leader.map(l -> List.of(getLocalMember(), l)).orElse(List.of(getLocalMember()));
    }

    private record Member(String getId, boolean isLeader, boolean isLocal)
            implements CamelClusterMember {}
}
