package io.github.authingspring.emulator.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import io.github.authingspring.emulator.handler.AuthingFailure;
import io.github.authingspring.emulator.handler.Caller;
import io.github.authingspring.emulator.handler.ErrorCode;
import io.github.authingspring.emulator.handler.Operations;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Answers GraphQL requests.
 */
final class GraphQlEndpoint {

	static final String PATH = "/graphql/v2";

	private final CompletableFuture<GraphQL> graphQl;

	GraphQlEndpoint(Operations operations, Executor executor) {
		this.graphQl = CompletableFuture.supplyAsync(() -> GraphQlEngine.create(operations), executor);
	}

	Mono<ServerResponse> handle(ServerRequest request) {
		Map<String, Object> body = RequestBody.of(request).object();
		ExecutionInput.Builder input = ExecutionInput.newExecutionInput(query(body))
			.variables(variables(body))
			.graphQLContext(Map.of(Caller.class, Callers.of(request)));
		if (body.get("operationName") instanceof String name) {
			input.operationName(name);
		}
		rootFields(query(body)).ifPresent((names) -> RecordingFilter.name(request, names));
		return render(this.graphQl.join().execute(input), Callers.language(request));
	}

	private static Mono<ServerResponse> render(ExecutionResult result, String language) {
		List<Map<String, Object>> errors = result.getErrors().stream().map((error) -> toWire(error, language)).toList();
		Map<String, Object> body = new LinkedHashMap<>();
		if (!errors.isEmpty()) {
			body.put("errors", errors);
		}
		if (result.isDataPresent()) {
			body.put("data", result.getData());
		}
		// A guess: bad documents are answered as Apollo Server does.
		return Responses.json(result.isDataPresent() ? 200 : 400, body);
	}

	private static Map<String, Object> toWire(GraphQLError error, String language) {
		return (error instanceof GraphQlFailure failure) ? failure.toWire(language) : error.toSpecification();
	}

	private static String query(Map<String, Object> body) {
		if (body.get("query") instanceof String query) {
			return query;
		}
		throw AuthingFailure.of(ErrorCode.BAD_REQUEST, "'query' must be a GraphQL document");
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> variables(Map<String, Object> body) {
		Object variables = body.get("variables");
		if (variables == null || variables instanceof Map) {
			return (variables != null) ? (Map<String, Object>) variables : Map.of();
		}
		throw AuthingFailure.of(ErrorCode.BAD_REQUEST, "'variables' must be an object");
	}

	static @Nullable String operation(ServerRequest request) {
		boolean query = request.path().equals(PATH) && RequestBody.of(request).value() instanceof Map<?, ?> body
				&& body.get("query") instanceof String;
		return query ? rootFields(query(RequestBody.of(request).object())).orElse(null) : null;
	}

	private static Optional<String> rootFields(String query) {
		try {
			return Optional.of(new Parser().parseDocument(query)
				.getDefinitionsOfType(OperationDefinition.class)
				.stream()
				.flatMap((operation) -> operation.getSelectionSet().getSelectionsOfType(Field.class).stream())
				.map(Field::getName)
				.collect(Collectors.joining(",")));
		}
		catch (InvalidSyntaxException ex) {
			return Optional.empty();
		}
	}

}
