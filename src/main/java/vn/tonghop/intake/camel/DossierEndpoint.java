package vn.tonghop.intake.camel;

import java.time.Duration;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import vn.tonghop.intake.dossier.DossierDesk;

/** A service portal's dossiers, computed into form II.06a. Described by its Kamelet. */
public class DossierEndpoint extends PortalEndpoint {

    private String service = "TraCuuHoSo";
    private String regime;
    private String form = "II.06a";
    private String paging = "after";
    private int commitPages = 10;
    private int maxUnits = 2_000;
    private long maxUnusable = 100;
    private long again = Duration.ofHours(6).toMillis();
    private String onlineChannels = "";
    private String directChannels = "";
    private String ignoredStates = "";

    DossierEndpoint(String uri, Component component) {
        super(uri, component);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        var consumer = new DossierConsumer(this, processor, client());
        configureConsumer(consumer);
        return consumer;
    }

    DossierDesk desk() {
        return getCamelContext().getRegistry().findSingleByType(DossierDesk.class);
    }

    DossierDesk.Order order(String source) {
        return new DossierDesk.Order(
                source,
                service,
                regime,
                form,
                pageSize(),
                paging.equals("number"),
                Math.max(1, commitPages),
                maxPages(),
                maxUnits,
                maxUnusable,
                Duration.ofMillis(again),
                onlineChannels,
                directChannels,
                ignoredStates);
    }

    public void setService(String service) {
        this.service = service;
    }

    public void setRegime(String regime) {
        this.regime = regime;
    }

    public void setForm(String form) {
        this.form = form;
    }

    public void setPaging(String paging) {
        this.paging = paging;
    }

    public void setCommitPages(int commitPages) {
        this.commitPages = commitPages;
    }

    public void setMaxUnits(int maxUnits) {
        this.maxUnits = maxUnits;
    }

    public void setMaxUnusable(long maxUnusable) {
        this.maxUnusable = maxUnusable;
    }

    /**
     * @param again milliseconds
     */
    public void setAgain(long again) {
        this.again = again;
    }

    public void setOnlineChannels(String onlineChannels) {
        this.onlineChannels = onlineChannels;
    }

    public void setDirectChannels(String directChannels) {
        this.directChannels = directChannels;
    }

    public void setIgnoredStates(String ignoredStates) {
        this.ignoredStates = ignoredStates;
    }
}
