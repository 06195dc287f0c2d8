package vn.tonghop.validation;

import java.util.List;
import vn.tonghop.report.Finding;

/** One rule a report is held against. */
interface Check {

    List<Finding> check(Case report);
}
