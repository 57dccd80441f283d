package io.github.authingspring.security;

import java.util.Collection;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.springframework.security.core.GrantedAuthority;

/**
 * How a sign-in is written into a session: by its fields, which know nothing of roles
 * that are laid on.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE,
		isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonIgnoreProperties(ignoreUnknown = true)
abstract class AuthingAuthenticationMixin {

	@JsonCreator
	AuthingAuthenticationMixin(@JsonProperty("principal") AuthingUser principal,
			@JsonProperty("idToken") AuthingIdToken idToken,
			@JsonProperty("authorities") Collection<? extends GrantedAuthority> authorities) {
	}

}
