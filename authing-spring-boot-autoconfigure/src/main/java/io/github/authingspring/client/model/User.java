package io.github.authingspring.client.model;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A user of a user pool, as Authing's operations answer it. Everything but the id may be
 * missing. The hash of the password is never asked for.
 *
 * @param id the identifier, 24 hexadecimal digits
 * @param arn the resource name
 * @param userPoolId the user pool
 * @param status the state of the account
 * @param username the user name
 * @param email the email address
 * @param emailVerified whether the email address is verified
 * @param phone the phone number
 * @param phoneVerified whether the phone number is verified
 * @param unionid the identifier at the social platform
 * @param openid the identifier at the social application
 * @param nickname the nickname
 * @param registerSource how the account came to be
 * @param photo the address of the picture
 * @param oauth what a social platform told, as JSON text
 * @param token the id_token of this sign-in; {@code null} on plain reads
 * @param tokenExpiredAt when the token expires
 * @param loginsCount how often the user signed in
 * @param lastLogin when the user signed in last
 * @param lastIp from which address
 * @param signedUp when the account was made
 * @param blocked whether an administrator blocked the account
 * @param isDeleted whether the account is deleted
 * @param device the device of the last sign-in
 * @param browser the browser of the last sign-in
 * @param company the company
 * @param name the full name
 * @param givenName the given name
 * @param familyName the family name
 * @param middleName the middle name
 * @param profile the address of the profile page
 * @param preferredUsername the preferred user name
 * @param website the address of the web site
 * @param gender {@code M}, {@code F} or {@code U}
 * @param birthdate the date of birth, as entered
 * @param zoneinfo the time zone
 * @param locale the language
 * @param address the address
 * @param formatted the address in one text
 * @param streetAddress the street
 * @param locality the town
 * @param region the region
 * @param postalCode the postal code
 * @param city the city
 * @param province the province
 * @param country the country
 * @param createdAt when the account was made
 * @param updatedAt when the account was changed last
 * @param externalId the identifier in the system the user came from
 */
public record User(String id, @Nullable String arn, @Nullable String userPoolId, @Nullable UserStatus status,
		@Nullable String username, @Nullable String email, @Nullable Boolean emailVerified, @Nullable String phone,
		@Nullable Boolean phoneVerified, @Nullable String unionid, @Nullable String openid, @Nullable String nickname,
		@Nullable List<String> registerSource, @Nullable String photo, @Nullable String oauth, @Nullable String token,
		@JsonDeserialize(using = Times.class) @Nullable Instant tokenExpiredAt, @Nullable Integer loginsCount,
		@JsonDeserialize(using = Times.class) @Nullable Instant lastLogin,
		@JsonProperty("lastIP") @JsonAlias("lastIp") @Nullable String lastIp,
		@JsonDeserialize(using = Times.class) @Nullable Instant signedUp, @Nullable Boolean blocked,
		@Nullable Boolean isDeleted, @Nullable String device, @Nullable String browser, @Nullable String company,
		@Nullable String name, @Nullable String givenName, @Nullable String familyName, @Nullable String middleName,
		@Nullable String profile, @Nullable String preferredUsername, @Nullable String website, @Nullable String gender,
		@Nullable String birthdate, @Nullable String zoneinfo, @Nullable String locale, @Nullable String address,
		@Nullable String formatted, @Nullable String streetAddress, @Nullable String locality, @Nullable String region,
		@Nullable String postalCode, @Nullable String city, @Nullable String province, @Nullable String country,
		@JsonDeserialize(using = Times.class) @Nullable Instant createdAt,
		@JsonDeserialize(using = Times.class) @Nullable Instant updatedAt, @Nullable String externalId) {

	/**
	 * Show who it is, without token and personal data.
	 */
	@Override
	public String toString() {
		return "User[id=" + this.id + "]";
	}

}
