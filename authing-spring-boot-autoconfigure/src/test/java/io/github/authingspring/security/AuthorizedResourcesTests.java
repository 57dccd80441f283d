package io.github.authingspring.security;

import java.util.List;

import io.github.authingspring.client.model.AuthorizedResource;
import io.github.authingspring.client.model.ResourceType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorizedResourcesTests {

	@ParameterizedTest
	@CsvSource({ "books:1, books:1", "books:*, books:1", "books:*, books:1:pages", "books:1:*, books:1:pages",
			"*, books:1", "*, books", "menu_admin, menu_admin", "books:*, books:*", "books:a*, books:a*",
			"*:books, *:books" })
	void allowsWhenGrantCovers(String granted, String code) {
		assertThat(granted(granted).allows(code)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "books:*, books", "books:*, books:", "books:*, books::1", "books:*, books:1:", "books:*, bookshelf:1",
			"books:1, books:*", "books:1, *", "books:a*, books:ab", "bo*, books", "*:1, books:1",
			"books:*:read, books:1:read", "books:1, BOOKS:1", "books:1, books:10", "order, orders",
			"order, order/../admin", "order:1, order%2f1", "order, /x/order", "order, 'order '", "*, ''" })
	@DisplayName("#40 denies whatever is not exactly or segment-wise granted")
	void deniesWhenGrantDoesNotCover(String granted, String code) {
		assertThat(granted(granted).allows(code)).isFalse();
	}

	@Test
	void actionMustBeListedExactly() {
		AuthorizedResources resources = granted("books:*");
		assertThat(resources.allows("books:1", "books:read")).isTrue();
		assertThat(resources.allows("books:1", "books:*")).isFalse();
		assertThat(resources.allows("books:1", "BOOKS:READ")).isFalse();
		assertThat(resources.allows("films:1", "books:read")).isFalse();
	}

	@Test
	void resourceWithoutActionsIsAllowedWithoutOneOnly() {
		AuthorizedResources menu = new AuthorizedResources(
				List.of(new AuthorizedResource("menu_admin", ResourceType.MENU, null, null)));
		assertThat(menu.allows("menu_admin")).isTrue();
		assertThat(menu.allows("menu_admin", "read")).isFalse();
	}

	private static AuthorizedResources granted(String code) {
		return new AuthorizedResources(
				List.of(new AuthorizedResource(code, ResourceType.DATA, List.of("books:read"), null)));
	}

}
