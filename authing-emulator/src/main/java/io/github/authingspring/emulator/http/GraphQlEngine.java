package io.github.authingspring.emulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import graphql.GraphQL;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.github.authingspring.emulator.handler.Arguments;
import io.github.authingspring.emulator.handler.AuthingFailure;
import io.github.authingspring.emulator.handler.Call;
import io.github.authingspring.emulator.handler.Caller;
import io.github.authingspring.emulator.handler.ErrorCode;
import io.github.authingspring.emulator.handler.FieldHandler;
import io.github.authingspring.emulator.handler.Handler;
import io.github.authingspring.emulator.handler.Operations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Executes GraphQL documents over the complete schema with the handlers there are.
 */
final class GraphQlEngine {

	private static final Logger logger = LoggerFactory.getLogger(GraphQlEngine.class);

	private static final String SCHEMA = "/io/github/authingspring/emulator/schema.graphqls";

	private GraphQlEngine() {
	}

	static GraphQL create(Operations operations) {
		GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry()
			.defaultDataFetcher(DataFetcherFactories.useDataFetcher(GraphQlEngine::property));
		operations.roots().forEach((name, handler) -> code.dataFetcher(coordinates(name), root(handler)));
		operations.fields().forEach((name, handler) -> code.dataFetcher(coordinates(name), field(handler)));
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring().scalar(ObjectScalar.type()).codeRegistry(code).build();
		return GraphQL.newGraphQL(schema(wiring))
			.defaultDataFetcherExceptionHandler(GraphQlEngine::onException)
			.build();
	}

	private static GraphQLSchema schema(RuntimeWiring wiring) {
		try (InputStream stream = Objects.requireNonNull(GraphQlEngine.class.getResourceAsStream(SCHEMA));
				Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
			return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(reader), wiring);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static FieldCoordinates coordinates(String name) {
		String[] parts = name.split("\\.", -1);
		return FieldCoordinates.coordinates(parts[0], parts[1]);
	}

	private static DataFetcher<Object> root(Handler handler) {
		return (environment) -> {
			Caller caller = environment.getGraphQlContext().get(Caller.class);
			return handler.handle(new Call(caller, new Arguments(environment.getArguments())));
		};
	}

	private static DataFetcher<Object> field(FieldHandler handler) {
		return (environment) -> handler.handle(source(environment), new Arguments(environment.getArguments()));
	}

	private static @Nullable Object property(DataFetchingEnvironment environment) {
		String name = environment.getField().getName();
		Map<String, Object> source = source(environment);
		if (source.containsKey(name)) {
			return source.get(name);
		}
		if (source.isEmpty() || !GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(environment.getFieldType()))) {
			throw AuthingFailure.of(ErrorCode.NOT_IMPLEMENTED, "The emulator does not implement '"
					+ GraphQLTypeUtil.simplePrint(environment.getParentType()) + "." + name + "'");
		}
		return null;
	}

	private static Map<String, Object> source(DataFetchingEnvironment environment) {
		Map<String, Object> source = environment.getSource();
		return (source != null) ? source : Map.of();
	}

	private static CompletableFuture<DataFetcherExceptionHandlerResult> onException(
			DataFetcherExceptionHandlerParameters parameters) {
		GraphQlFailure error = new GraphQlFailure(toFailure(parameters), parameters.getSourceLocation(),
				parameters.getPath());
		return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(error).build());
	}

	private static AuthingFailure toFailure(DataFetcherExceptionHandlerParameters parameters) {
		if (parameters.getException() instanceof AuthingFailure failure) {
			return failure;
		}
		logger.error("{} failed", parameters.getPath(), parameters.getException());
		return AuthingFailure.of(ErrorCode.INTERNAL, "The emulator failed, see its log");
	}

}
