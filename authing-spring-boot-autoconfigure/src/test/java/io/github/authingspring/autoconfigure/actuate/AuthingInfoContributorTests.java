package io.github.authingspring.autoconfigure.actuate;

import java.util.Map;

import io.github.authingspring.autoconfigure.AuthingAutoConfiguration;
import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class AuthingInfoContributorTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(AuthingAutoConfiguration.class, AuthingActuatorAutoConfiguration.class))
		.withPropertyValues("authing.emulator.enabled=true");

	@Test
	void offUnlessAskedFor() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(InfoContributor.class));
	}

	@Test
	void tellsOfTheEmulator() {
		this.runner.withPropertyValues("management.info.authing.enabled=true")
			.run((context) -> assertThat(contribute(context.getBean(InfoContributor.class)))
				.isEqualTo(Map.of("emulator", true)));
	}

	@Test
	void tellsTheVersion() {
		assertThat(contribute(new AuthingInfoContributor("1.2.3", Map::of))).isEqualTo(Map.of("version", "1.2.3"));
	}

	private static Object contribute(InfoContributor contributor) {
		Info.Builder builder = new Info.Builder();
		contributor.contribute(builder);
		return builder.build().getDetails().get("authing");
	}

}
