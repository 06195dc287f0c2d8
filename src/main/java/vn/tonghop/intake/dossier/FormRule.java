package vn.tonghop.intake.dossier;

import vn.tonghop.catalogue.CatalogueIds;

/** Parameters of the format {@code form}: empty, or the id of a form there is. */
public class FormRule extends IdRule {

    public FormRule() {
        super("form", "INT-039", CatalogueIds::ofForms);
    }
}
