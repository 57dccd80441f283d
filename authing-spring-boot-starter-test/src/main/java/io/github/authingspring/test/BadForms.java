package io.github.authingspring.test;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEObjectType;

/**
 * Good claims in a token that is none, or none of the right algorithm.
 */
final class BadForms {

	private final TokenForge forge;

	private final Map<String, Object> claims;

	private final String good;

	private final String payload;

	private final String signature;

	private BadForms(TokenForge forge, Map<String, Object> claims) {
		this.forge = forge;
		this.claims = claims;
		this.good = forge.sign(claims);
		this.payload = this.good.substring(this.good.indexOf('.') + 1, this.good.lastIndexOf('.'));
		this.signature = signatureOf(this.good);
	}

	static Stream<NamedToken> of(TokenForge forge, Map<String, Object> claims) {
		BadForms forms = new BadForms(forge, claims);
		return Stream.concat(forms.algorithms(), forms.damaged());
	}

	private Stream<NamedToken> algorithms() {
		return Stream.of(new NamedToken("alg=none", header("none") + this.payload + "."),
				new NamedToken("alg=nOnE", header("nOnE") + this.payload + "."),
				new NamedToken("alg=none with a signature", header("none") + this.payload + "." + this.signature),
				new NamedToken("no alg",
						TokenForge.encode("{\"typ\":\"JWT\"}") + "." + this.payload + "." + this.signature),
				new NamedToken("alg of no meaning", header("HS1") + this.payload + "." + this.signature));
	}

	private Stream<NamedToken> damaged() {
		Map<String, Object> other = new LinkedHashMap<>(this.claims);
		other.put("sub", "somebody-else");
		String unsigned = this.good.substring(0, this.good.lastIndexOf('.') + 1);
		return Stream.of(new NamedToken("signature removed", unsigned),
				new NamedToken("signature cut in half",
						unsigned + this.signature.substring(this.signature.length() / 2)),
				new NamedToken("user changed after signing",
						this.good.substring(0, this.good.indexOf('.') + 1) + TokenForge.encode(TokenForge.json(other))
								+ "." + this.signature),
				new NamedToken("signature of another token", unsigned + signatureOf(this.forge.sign(other))),
				new NamedToken("two parts", unsigned.substring(0, unsigned.length() - 1)),
				new NamedToken("four parts", this.good + "." + this.signature), new NamedToken("no token", "null"),
				new NamedToken("token for another use",
						this.forge.sign(this.claims, (header) -> header.type(new JOSEObjectType("logout+jwt")))),
				new NamedToken("unknown critical header", this.forge.sign(this.claims,
						(header) -> header.criticalParams(Set.of("unknown")).customParams(Map.of("unknown", true)))));
	}

	private static String signatureOf(String token) {
		return token.substring(token.lastIndexOf('.') + 1);
	}

	private static String header(String algorithm) {
		return TokenForge.encode("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}") + ".";
	}

}
