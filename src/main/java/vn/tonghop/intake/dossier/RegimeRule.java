package vn.tonghop.intake.dossier;

import vn.tonghop.catalogue.CatalogueIds;

/** Parameters of the format {@code regime}: empty, or the id of a regime there is. */
public class RegimeRule extends IdRule {

    public RegimeRule() {
        super("regime", "INT-038", CatalogueIds::ofRegimes);
    }
}
