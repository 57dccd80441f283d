package io.github.authingspring.security;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import io.github.authingspring.client.model.User;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.util.Assert;

/**
 * A user who is signed in by Authing. Holds the id_token for calls on behalf of the user,
 * which is not a credential that is erased and is shown nowhere. The stored authorities
 * are the factors of the sign-in; roles are laid onto it for the length of a request and
 * are part of neither serialization, equality nor {@link #toString()}.
 */
public final class AuthingAuthentication extends AbstractAuthenticationToken {

	@Serial
	private static final long serialVersionUID = 1L;

	private final AuthingUser principal;

	private final AuthingIdToken idToken;

	private final transient @Nullable LaidOnAuthorities laidOn;

	/**
	 * Create an authentication.
	 * @param principal the user
	 * @param idToken the token of the user
	 * @param authorities the factors of the sign-in
	 */
	public AuthingAuthentication(AuthingUser principal, AuthingIdToken idToken,
			Collection<? extends GrantedAuthority> authorities) {
		super(authorities);
		this.principal = principal;
		this.idToken = idToken;
		this.laidOn = null;
		super.setAuthenticated(true);
	}

	static AuthingAuthentication of(User user, List<FactorGrantedAuthority> factors) {
		return new AuthingAuthentication(AuthingUser.of(user),
				new AuthingIdToken(String.valueOf(user.token()), user.tokenExpiredAt()), factors);
	}

	private AuthingAuthentication(Builder<?> builder) {
		super(builder);
		this.principal = builder.principal;
		this.idToken = builder.idToken;
		this.laidOn = (builder.roles != null) ? new LaidOnAuthorities(super.getAuthorities(), builder.roles) : null;
	}

	/**
	 * Return the stored authorities, and the roles if they are laid onto this
	 * authentication, for which Authing is asked when they are first read: then a
	 * {@link PermissionsUnavailableException} tells that they cannot be loaded.
	 * @return the authorities
	 */
	@Override
	public Collection<GrantedAuthority> getAuthorities() {
		return (this.laidOn != null) ? this.laidOn : super.getAuthorities();
	}

	/**
	 * Return nothing: passwords and codes are never kept.
	 */
	@Override
	public @Nullable Object getCredentials() {
		return null;
	}

	@Override
	public AuthingUser getPrincipal() {
		return this.principal;
	}

	/**
	 * Return the token for calls on behalf of the user.
	 * @return the id_token
	 */
	public AuthingIdToken idToken() {
		return this.idToken;
	}

	boolean hasRolesLaidOn() {
		return this.laidOn != null;
	}

	AuthingAuthentication withRoles(@Nullable Supplier<? extends Collection<? extends GrantedAuthority>> roles) {
		Builder<?> builder = toBuilder();
		builder.roles = roles;
		return builder.build();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return super.equals(other) && other instanceof AuthingAuthentication that && this.idToken.equals(that.idToken);
	}

	@Override
	public int hashCode() {
		return 31 * super.hashCode() + this.idToken.hashCode();
	}

	@Override
	public Builder<?> toBuilder() {
		return new Builder<>(this);
	}

	/**
	 * Return the same sign-in with another token, and without roles that were laid on.
	 * @param idToken the new token of the user
	 * @return a new authentication
	 */
	public AuthingAuthentication withIdToken(AuthingIdToken idToken) {
		AuthingAuthentication renewed = new AuthingAuthentication(this.principal, idToken, super.getAuthorities());
		renewed.setDetails(getDetails());
		renewed.setAuthenticated(isAuthenticated());
		return renewed;
	}

	/**
	 * Builds authentications from another one. Works on the stored authorities; roles
	 * that are laid on stay laid on.
	 *
	 * @param <B> the type of the builder
	 */
	public static final class Builder<B extends Builder<B>> extends AbstractAuthenticationBuilder<B> {

		private AuthingUser principal;

		private final AuthingIdToken idToken;

		private @Nullable Supplier<? extends Collection<? extends GrantedAuthority>> roles;

		private Builder(AuthingAuthentication authentication) {
			super(authentication.withIdToken(authentication.idToken));
			this.principal = authentication.principal;
			this.idToken = authentication.idToken;
			this.roles = (authentication.laidOn != null) ? authentication.laidOn.roles() : null;
		}

		@Override
		@SuppressWarnings("unchecked")
		public B principal(@Nullable Object principal) {
			Assert.isInstanceOf(AuthingUser.class, principal, "The principal must be an AuthingUser");
			this.principal = (AuthingUser) principal;
			return (B) this;
		}

		@Override
		@SuppressWarnings("unchecked")
		public B credentials(@Nullable Object credentials) {
			return (B) this;
		}

		@Override
		public AuthingAuthentication build() {
			return new AuthingAuthentication(this);
		}

	}

}
