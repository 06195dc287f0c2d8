package vn.tonghop.intake.camel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Endpoint;
import vn.tonghop.intake.dossier.Counting;
import vn.tonghop.intake.dossier.DossierDesk;
import vn.tonghop.intake.dossier.DossierPages;
import vn.tonghop.routes.SourceProbe;

/** Asks for the first dossiers of the period and says how they would count; keeps nothing. */
class DossierProbe implements SourceProbe {

    private final DossierDesk desk;

    DossierProbe(DossierDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean knows(Endpoint endpoint) {
        return endpoint instanceof DossierEndpoint;
    }

    @Override
    public List<Item> look(Endpoint endpoint, String source, int most) throws Exception {
        var dossiers = (DossierEndpoint) endpoint;
        var order = dossiers.order(source);
        var period = desk.period(order.regime());
        var counting =
                new Counting(
                        period.from(),
                        period.to(),
                        order.online(),
                        order.directPostal(),
                        order.ignored());
        var pages = new DossierPages(counting, order.pageSize(), order.mostUnits());
        var page =
                dossiers.client()
                        .ask(
                                Map.of(
                                        "service", order.service(),
                                        "tuNgay", period.from().toString(),
                                        "denNgay", period.to().toString(),
                                        "trang", 1,
                                        "kichThuoc", order.pageSize(),
                                        "sau", ""),
                                answer -> pages.read(answer, ""));
        var items = new ArrayList<Item>();
        page.tallies().units().entrySet().stream()
                .limit(most)
                .forEach(
                        unit ->
                                items.add(
                                        new Item(
                                                order.form()
                                                        + " "
                                                        + period.label()
                                                        + ", "
                                                        + unit.getKey()
                                                        + ": "
                                                        + unit.getValue().received(),
                                                -1,
                                                null)));
        return items;
    }
}
