package io.github.authingspring.security.login;

import java.util.Map;

import com.samskivert.mustache.Mustache;
import io.github.authingspring.security.AuthingLoginSettings;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.context.support.StaticApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class PlainPageTests {

	private final TestExchange exchange = new TestExchange();

	private String render(Page page) {
		StaticApplicationContext context = new StaticApplicationContext();
		context.setClassLoader(new FilteredClassLoader(Mustache.class));
		context.refresh();
		return Pages.of(context).render(this.exchange, page);
	}

	@Test
	void pageThatIsAFormOnlyHasItsTitle() {
		assertThat(render(RegisterPage.of(this.exchange, AuthingLoginSettings.defaults())))
			.contains("<h1>Create an account</h1>");
		assertThat(render(new PasswordPage("rotation", true, null, Map.of()))).contains("<h1>");
		assertThat(render(HostedLoginPage.of(this.exchange, "/start"))).contains("<h1>");
	}

	@Test
	void newRecoveryCodeIsShown() {
		assertThat(render(new RecoveryPage("<b>1234-5678", "/"))).contains("&lt;b&gt;1234-5678");
	}

}
