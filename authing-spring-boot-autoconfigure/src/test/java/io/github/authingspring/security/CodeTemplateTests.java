package io.github.authingspring.security;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CodeTemplateTests {

	@Test
	void valuesTakeThePlacesOfTheirNames() {
		assertThat(new CodeTemplate("books:{book}:pages:{page}").names()).containsExactly("book", "page");
		assertThat(expand("books:{book}:pages:{page}", "1", 7)).isEqualTo("books:1:pages:7");
		assertThat(expand("menu_admin")).isEqualTo("menu_admin");
		assertThat(expand("{code}", "books:1")).isEqualTo("books:1");
		assertThat(expand("books:{book}", "{page}")).isEqualTo("books:{page}");
	}

	@Test
	void withoutValueThereIsNoCode() {
		assertThat(expand("books:{book}", (Object) null)).isNull();
	}

	@Test
	@DisplayName("#43 no two resources have one code")
	void onlyTheEndMayHaveAColon() {
		assertThat(expand("{a}:{b}", "x", "y:z")).isEqualTo("x:y:z");
		assertThat(expand("{a}:{b}", "x:y", "z")).isNull();
		assertThat(expand("books:{book}:pages", "1:2")).isNull();
	}

	private static @Nullable String expand(String template, @Nullable Object... values) {
		List<@Nullable Object> list = Arrays.asList(values);
		return new CodeTemplate(template).expand(list::get);
	}

}
