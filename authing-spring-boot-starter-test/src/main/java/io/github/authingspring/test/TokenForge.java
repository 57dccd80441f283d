package io.github.authingspring.test;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.util.Base64URL;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes tokens by one key, however wrong they are.
 *
 * @param header the header of good tokens
 * @param signer the key
 */
record TokenForge(JWSHeader header, JWSSigner signer) {

	String sign(Map<String, Object> claims) {
		return sign(claims, UnaryOperator.identity());
	}

	String sign(Map<String, Object> claims, UnaryOperator<JWSHeader.Builder> change) {
		try {
			JWSHeader changed = change.apply(new JWSHeader.Builder(this.header)).build();
			JWSObject token = new JWSObject(changed, new Payload(json(claims)));
			token.sign(this.signer);
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalArgumentException("The key cannot sign tokens", ex);
		}
	}

	static String encode(String text) {
		return Base64URL.encode(text.getBytes(StandardCharsets.UTF_8)).toString();
	}

	static String json(Map<String, Object> claims) {
		return JsonMapper.shared().writeValueAsString(claims);
	}

}
