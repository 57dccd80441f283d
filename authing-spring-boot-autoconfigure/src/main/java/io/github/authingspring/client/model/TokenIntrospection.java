package io.github.authingspring.client.model;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What a token is good for.
 *
 * @param active whether it is good; everything else is {@code null} if not
 * @param sub the user
 * @param clientId the application
 * @param scope what is granted, separated by spaces
 * @param tokenType the kind of token
 * @param iss who issued it
 * @param jti its identifier
 * @param iat when it was issued
 * @param exp when it expires
 */
public record TokenIntrospection(boolean active, @Nullable String sub,
		@JsonProperty("client_id") @Nullable String clientId, @Nullable String scope,
		@JsonProperty("token_type") @Nullable String tokenType, @Nullable String iss, @Nullable String jti,
		@JsonDeserialize(using = Times.class) @Nullable Instant iat,
		@JsonDeserialize(using = Times.class) @Nullable Instant exp) {

}
