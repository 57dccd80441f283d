package io.github.authingspring.test;

/**
 * A token with a name that tells what is wrong with it. {@link #toString()} shows the
 * name only, so that parameterized tests are named by it.
 *
 * @param name the name
 * @param value the token
 */
public record NamedToken(String name, String value) {

	@Override
	public String toString() {
		return this.name;
	}

}
