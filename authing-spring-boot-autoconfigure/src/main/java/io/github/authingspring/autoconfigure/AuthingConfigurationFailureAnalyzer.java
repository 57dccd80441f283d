package io.github.authingspring.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains an {@link AuthingConfigurationException}.
 */
final class AuthingConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<AuthingConfigurationException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, AuthingConfigurationException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
	}

}
