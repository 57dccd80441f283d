package io.github.authingspring.emulator;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks the emulator on this machine whether it answers, for images without such a tool.
 * The process ends with 0 if it does, else with 1.
 */
public final class HealthCheck {

	private static final int TIMEOUT = 2000;

	private HealthCheck() {
	}

	/**
	 * Asks the emulator.
	 * @param arguments the port, else 9000
	 */
	public static void main(String... arguments) {
		String port = (arguments.length > 0) ? arguments[0] : "9000";
		System.exit(isHealthy(URI.create("http://127.0.0.1:" + port + "/_emulator/info")) ? 0 : 1);
	}

	private static boolean isHealthy(URI address) {
		try {
			HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
			connection.setConnectTimeout(TIMEOUT);
			connection.setReadTimeout(TIMEOUT);
			return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
