package io.github.authingspring.security;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.GrantedAuthority;

/**
 * Stored authorities and the roles that are laid on, which are loaded when somebody looks
 * at them. Showing them is no look: Spring Security's observations show those of each
 * request.
 */
final class LaidOnAuthorities extends AbstractList<GrantedAuthority> {

	private final Collection<GrantedAuthority> stored;

	private final Supplier<? extends Collection<? extends GrantedAuthority>> roles;

	private volatile @Nullable List<GrantedAuthority> all;

	LaidOnAuthorities(Collection<GrantedAuthority> stored,
			Supplier<? extends Collection<? extends GrantedAuthority>> roles) {
		this.stored = stored;
		this.roles = roles;
	}

	Supplier<? extends Collection<? extends GrantedAuthority>> roles() {
		return this.roles;
	}

	@Override
	public GrantedAuthority get(int index) {
		return all().get(index);
	}

	@Override
	public int size() {
		return all().size();
	}

	private List<GrantedAuthority> all() {
		List<GrantedAuthority> known = this.all;
		if (known == null) {
			known = new ArrayList<>(this.stored);
			known.addAll(this.roles.get());
			this.all = known;
		}
		return known;
	}

	@Override
	public String toString() {
		List<GrantedAuthority> known = this.all;
		return (known != null) ? known.toString() : this.stored + " and roles, which are not loaded";
	}

}
