package io.github.authingspring;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

import org.jspecify.annotations.Nullable;

/**
 * A key with a certificate that it signed itself, for {@code 127.0.0.1}.
 *
 * @param keyStore holds the key
 * @param trustStore holds the certificate
 */
public record TlsIdentity(Path keyStore, Path trustStore) {

	/**
	 * The password of the stores.
	 */
	public static final String PASSWORD = "changeit";

	/**
	 * Create an identity.
	 * @param folder where to write the stores
	 * @param name the name of the files
	 * @return the identity
	 * @throws Exception if that fails
	 */
	public static TlsIdentity create(Path folder, String name) throws Exception {
		TlsIdentity identity = new TlsIdentity(folder.resolve(name + ".p12"), folder.resolve(name + "-trust.p12"));
		new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
				"-alias", "own", "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1", "-storepass",
				PASSWORD, "-keystore", identity.keyStore.toString())
			.redirectErrorStream(true)
			.start()
			.waitFor();
		KeyStore trust = KeyStore.getInstance("PKCS12");
		trust.load(null, null);
		trust.setCertificateEntry("own", load(identity.keyStore).getCertificate("own"));
		try (OutputStream output = Files.newOutputStream(identity.trustStore)) {
			trust.store(output, PASSWORD.toCharArray());
		}
		return identity;
	}

	private static KeyStore load(Path file) throws Exception {
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream input = Files.newInputStream(file)) {
			store.load(input, PASSWORD.toCharArray());
		}
		return store;
	}

	/**
	 * Return the context of a server with this identity.
	 * @param trusted whose certificate clients must have, {@code null} if they need none
	 * @return the context
	 * @throws Exception if that fails
	 */
	public SSLContext serverContext(@Nullable TlsIdentity trusted) throws Exception {
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(load(this.keyStore), PASSWORD.toCharArray());
		TrustManager[] trust = null;
		if (trusted != null) {
			TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			factory.init(load(trusted.trustStore));
			trust = factory.getTrustManagers();
		}
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys.getKeyManagers(), trust, null);
		return context;
	}

}
