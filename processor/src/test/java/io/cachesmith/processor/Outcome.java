package io.cachesmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * What came of a compilation.
 *
 * @param succeeded whether there are classes
 * @param findings all that the compiler said
 */
record Outcome(boolean succeeded, List<Finding> findings) {

    List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }

    List<Finding> warnings() {
        return findings.stream().filter(Finding::isWarning).toList();
    }

    List<String> errorIds() {
        return errors().stream().map(Finding::id).toList();
    }

    /** The message of the only error. */
    String onlyError() {
        assertThat(errors()).hasSize(1);
        return errors().get(0).message();
    }

    Outcome assertClean() {
        assertThat(findings)
                .filteredOn(finding -> finding.isError() || finding.isWarning())
                .isEmpty();
        assertThat(succeeded).isTrue();
        return this;
    }
}
