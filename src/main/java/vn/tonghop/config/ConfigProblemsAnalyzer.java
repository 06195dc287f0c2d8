package vn.tonghop.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.tonghop.message.Messages;

/** Says which lines of the configuration keep the gateway from starting, without a stack trace. */
class ConfigProblemsAnalyzer extends AbstractFailureAnalyzer<ConfigProblems> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ConfigProblems cause) {
        int count = cause.problems().size();
        return new FailureAnalysis(
                String.join(
                        System.lineSeparator(),
                        Messages.vi("catalogue.cannotStart", count),
                        cause.describe(Messages.VIETNAMESE),
                        "",
                        Messages.en("catalogue.cannotStart", count),
                        cause.describe(java.util.Locale.ENGLISH)),
                Messages.vi("catalogue.whatToDo") + " " + Messages.en("catalogue.whatToDo"),
                cause);
    }
}
