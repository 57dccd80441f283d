package io.github.authingspring.client;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

import javax.crypto.Cipher;

/**
 * Encrypts passwords for the way to Authing: RSA with PKCS#1 v1.5 padding, Base64.
 */
final class PasswordCipher {

	/**
	 * The public key of Authing's cloud, the same in each of its SDKs.
	 */
	static final String DEFAULT_KEY = """
			MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC4xKeUgQ+Aoz7TLfAfs9+paePb
			5KIofVthEopwrXFkp8OCeocaTHt9ICjTT2QeJh6cZaDaArfZ873GPUn00eOIZ7Ae
			+TiA2BKHbCvloW3w5Lnqm70iSsUi5Fmu9/2+68GZRH9L7Mlh8cFksCicW2Y2W2uM
			GKl64GDcIq3au+aqJQIDAQAB
			""";

	private static final int PADDING = 11;

	private final RSAPublicKey key;

	private PasswordCipher(RSAPublicKey key) {
		this.key = key;
	}

	/**
	 * Create a cipher.
	 * @param text the key as X.509 SubjectPublicKeyInfo in Base64, with or without PEM
	 * armour
	 * @throws IllegalArgumentException if it is not such a key
	 */
	static PasswordCipher of(String text) {
		String base64 = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
		try {
			X509EncodedKeySpec spec = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
			return new PasswordCipher((RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec));
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			throw new IllegalArgumentException("'publicKey' must be the Base64 text of an RSA public key (X.509)", ex);
		}
	}

	/**
	 * Encrypt a value.
	 * @throws IllegalArgumentException if the key is too short for it
	 */
	String encrypt(String name, String value) {
		byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
		int limit = (this.key.getModulus().bitLength() + 7) / 8 - PADDING;
		if (bytes.length > limit) {
			throw new IllegalArgumentException(
					"'%s' must not be longer than %d bytes, the most that the public key can encrypt".formatted(name,
							limit));
		}
		try {
			Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
			cipher.init(Cipher.ENCRYPT_MODE, this.key);
			return Base64.getEncoder().encodeToString(cipher.doFinal(bytes));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("RSA encryption is not available", ex);
		}
	}

}
