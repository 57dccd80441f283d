package io.github.authingspring.emulator.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Cipher;

/**
 * An RSA key pair.
 */
public final class RsaKeys {

	private final RSAPublicKey publicKey;

	private final RSAPrivateCrtKey privateKey;

	private RsaKeys(RSAPublicKey publicKey, RSAPrivateCrtKey privateKey) {
		this.publicKey = publicKey;
		this.privateKey = privateKey;
	}

	/**
	 * Generates a key pair.
	 * @param size the size in bits
	 * @return the new keys
	 */
	public static RsaKeys generate(int size) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(size);
			KeyPair pair = generator.generateKeyPair();
			return new RsaKeys((RSAPublicKey) pair.getPublic(), (RSAPrivateCrtKey) pair.getPrivate());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("RSA is not available", ex);
		}
	}

	/**
	 * Restores a key pair.
	 * @param encoded the private key, Base64 of its PKCS#8 form
	 * @param size the smallest size in bits
	 * @return the keys
	 */
	public static RsaKeys from(String encoded, int size) {
		try {
			KeyFactory factory = KeyFactory.getInstance("RSA");
			RSAPrivateCrtKey key = (RSAPrivateCrtKey) factory
				.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
			if (key.getModulus().bitLength() < size) {
				throw new IllegalArgumentException("The key is too short");
			}
			RSAPublicKeySpec spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
			return new RsaKeys((RSAPublicKey) factory.generatePublic(spec), key);
		}
		catch (GeneralSecurityException | IllegalArgumentException | ClassCastException ex) {
			throw new IllegalArgumentException(
					"A key must be an RSA key of at least " + size + " bits, Base64 of its PKCS#8 form", ex);
		}
	}

	/**
	 * Decrypts a password.
	 * @param encrypted what the client sent, Base64
	 * @return the password's bytes, empty when it was not encrypted for this key
	 */
	public Optional<byte[]> decrypt(String encrypted) {
		try {
			Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
			cipher.init(Cipher.DECRYPT_MODE, this.privateKey);
			return Optional.of(cipher.doFinal(Base64.getDecoder().decode(encrypted)));
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Returns the public key for clients.
	 * @return Base64 of its X.509 form, in one line
	 */
	public String encodedPublicKey() {
		return Base64.getEncoder().encodeToString(this.publicKey.getEncoded());
	}

	/**
	 * Returns the private key for the state.
	 * @return Base64 of its PKCS#8 form
	 */
	public String encodedPrivateKey() {
		return Base64.getEncoder().encodeToString(this.privateKey.getEncoded());
	}

	/**
	 * Returns the key id of RS256 tokens, which depends on nothing but the key.
	 * @return the key id
	 */
	public String keyId() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(this.publicKey.getEncoded());
			return HexFormat.of().formatHex(digest, 0, 16);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("SHA-256 is not available", ex);
		}
	}

	RSAPrivateCrtKey privateKey() {
		return this.privateKey;
	}

	/**
	 * Returns the public key itself.
	 * @return the public key
	 */
	public RSAPublicKey publicKey() {
		return this.publicKey;
	}

}
