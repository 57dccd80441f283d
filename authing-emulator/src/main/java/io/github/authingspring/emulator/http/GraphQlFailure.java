package io.github.authingspring.emulator.http;

import java.util.List;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import io.github.authingspring.emulator.handler.AuthingFailure;

/**
 * An operation's failure among the errors of a GraphQL answer. Authing's form of it is
 * not standard: the message is an object.
 */
final class GraphQlFailure implements GraphQLError {

	private final transient AuthingFailure failure;

	private final transient SourceLocation location;

	private final transient ResultPath path;

	GraphQlFailure(AuthingFailure failure, SourceLocation location, ResultPath path) {
		this.failure = failure;
		this.location = location;
		this.path = path;
	}

	Map<String, Object> toWire(String language) {
		return Map.of("message", this.failure.toWire(language), "locations",
				List.of(Map.of("line", this.location.getLine(), "column", this.location.getColumn())), "path",
				getPath(), "extensions", Map.of("code", "INTERNAL_SERVER_ERROR"));
	}

	@Override
	public String getMessage() {
		return this.failure.code().name();
	}

	@Override
	public List<SourceLocation> getLocations() {
		return List.of(this.location);
	}

	@Override
	public ErrorClassification getErrorType() {
		return ErrorType.DataFetchingException;
	}

	@Override
	public List<Object> getPath() {
		return this.path.toList();
	}

}
