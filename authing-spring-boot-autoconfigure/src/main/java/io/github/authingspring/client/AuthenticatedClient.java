package io.github.authingspring.client;

import org.springframework.lang.CheckReturnValue;

/**
 * The operations on behalf of one user, as {@link AuthenticationClient#as(String)}
 * returns them. An operation whose token is expired or revoked ends in
 * {@link LoginExpiredException}.
 */
@CheckReturnValue
public interface AuthenticatedClient extends SessionOperations, ProfileOperations, AccountOperations,
		CustomDataOperations, AccessOperations, MfaOperations {

}
