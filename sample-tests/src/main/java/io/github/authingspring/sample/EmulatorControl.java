package io.github.authingspring.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import io.github.authingspring.autoconfigure.AuthingConnectionDetails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens behind the scenes of the embedded emulator: messages, faults and time.
 */
final class EmulatorControl {

	private final HttpClient http = HttpClient.newHttpClient();

	private final String address;

	EmulatorControl(AuthingConnectionDetails authing) {
		this.address = authing.getAppHost() + "/_emulator";
	}

	/**
	 * Return the newest code that was sent.
	 * @param to the phone number or email address
	 * @return the code
	 */
	String code(String to) {
		String messages = send(HttpRequest.newBuilder(), "/messages?to=" + to);
		return JsonMapper.shared().readTree(messages).findValue("code").stringValue();
	}

	/**
	 * Return the text in the newest captcha picture.
	 * @return the text
	 */
	String captcha() {
		JsonNode captchas = JsonMapper.shared().readTree(send(HttpRequest.newBuilder(), "/state")).get("captchas");
		return captchas.get(captchas.size() - 1).get("text").stringValue();
	}

	/**
	 * Return to the first state, without faults and in real time.
	 */
	void reset() {
		send(HttpRequest.newBuilder().POST(BodyPublishers.noBody()), "/reset");
	}

	void breakDown(String faults) {
		send(HttpRequest.newBuilder().PUT(BodyPublishers.ofString(faults)), "/faults");
	}

	void mend() {
		send(HttpRequest.newBuilder().DELETE(), "/faults");
	}

	void advanceClock(Duration duration) {
		String advance = "{\"advance\": \"%s\"}".formatted(duration);
		send(HttpRequest.newBuilder().PUT(BodyPublishers.ofString(advance)), "/clock");
	}

	void resetClock() {
		send(HttpRequest.newBuilder().DELETE(), "/clock");
	}

	private String send(HttpRequest.Builder request, String path) {
		try {
			HttpResponse<String> answer = this.http.send(request.uri(URI.create(this.address + path)).build(),
					BodyHandlers.ofString());
			assertThat(answer.statusCode()).isBetween(200, 299);
			return answer.body();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
