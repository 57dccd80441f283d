package io.github.authingspring.emulator.http;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;

import io.github.authingspring.emulator.handler.Operations;
import io.github.authingspring.emulator.store.Store;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunctions;

/**
 * The HTTP server. It has event loops and workers of its own.
 */
public final class EmulatorServer implements AutoCloseable {

	private static final Duration GRACE = Duration.ofSeconds(2);

	private final RequestLog log = new RequestLog();

	private final Faults faults = new Faults();

	private final LoopResources loops = LoopResources.create("authing-emulator-http", 2, true);

	private final Scheduler worker = Schedulers.newBoundedElastic(32, 10_000, "authing-emulator-worker", 60, true);

	private final Webhooks webhooks;

	private final ChannelGroup connections = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE);

	private final DisposableServer server;

	/**
	 * Starts the server.
	 * @param address the address and the port, 0 for any
	 * @param operations the operations to serve
	 * @param store holds the state
	 * @param allowedHosts host names to answer for besides the loopback ones
	 */
	public EmulatorServer(InetSocketAddress address, Operations operations, Store store,
			Collection<String> allowedHosts) {
		this.webhooks = new Webhooks(this.loops, this.worker, store);
		Routes routes = new Routes(operations, store, this.log, this.faults, this.webhooks);
		HttpHandler handler = new QuietHttpHandler(
				RouterFunctions.toWebHandler(routes.router(allowedHosts, this.worker)));
		try {
			this.server = HttpServer.create()
				.bindAddress(() -> address)
				.runOn(this.loops)
				.channelGroup(this.connections)
				.handle(new ReactorHttpHandlerAdapter(handler))
				.bindNow();
		}
		catch (RuntimeException ex) {
			release();
			throw new IllegalStateException("The emulator cannot listen on " + address, ex);
		}
	}

	/**
	 * Returns the port.
	 * @return the port the server listens on
	 */
	public int port() {
		return this.server.port();
	}

	/**
	 * Returns the recorded requests.
	 * @return the log
	 */
	public RequestLog log() {
		return this.log;
	}

	/**
	 * Returns the faults.
	 * @return the faults
	 */
	public Faults faults() {
		return this.faults;
	}

	/**
	 * Returns the webhook and its deliveries.
	 * @return the webhook
	 */
	public Webhooks webhooks() {
		return this.webhooks;
	}

	@Override
	public void close() {
		if (!this.worker.isDisposed()) {
			closeConnections();
			this.server.disposeNow(GRACE);
			closeConnections();
			release();
		}
	}

	/**
	 * Loops that end leave connections open, and whoever keeps one alive would wait for
	 * ever.
	 */
	private void closeConnections() {
		this.connections.close().awaitUninterruptibly(GRACE.toMillis());
	}

	private void release() {
		this.webhooks.close();
		this.worker.dispose();
		this.loops.disposeLater(Duration.ZERO, GRACE).block(GRACE.plus(GRACE));
	}

}
