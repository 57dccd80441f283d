package io.github.authingspring.client;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.authingspring.TlsIdentity;

/**
 * A server whose certificate nobody has reason to trust.
 */
final class SelfSigned {

	private SelfSigned() {
	}

	static HttpsServer server(Path folder) throws Exception {
		HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setHttpsConfigurator(new HttpsConfigurator(TlsIdentity.create(folder, "keys").serverContext(null)));
		return server;
	}

}
