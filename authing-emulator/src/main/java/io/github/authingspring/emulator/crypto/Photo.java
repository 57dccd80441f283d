package io.github.authingspring.emulator.crypto;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

import javax.imageio.ImageIO;

/**
 * Compares photos. There is no recognition of faces: two photos show the same face when
 * their decoded pixels are equal, whatever the file format.
 */
public final class Photo {

	private static final int LARGEST = 4096;

	private Photo() {
	}

	/**
	 * Computes what is equal for equal pixels.
	 * @param file the image file
	 * @return the fingerprint, empty when it is not an image
	 */
	public static Optional<String> fingerprint(byte[] file) {
		try {
			BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
			boolean usable = image != null && image.getWidth() <= LARGEST && image.getHeight() <= LARGEST;
			return usable ? Optional.of(digest(image)) : Optional.empty();
		}
		catch (IOException | RuntimeException ex) {
			return Optional.empty();
		}
	}

	private static String digest(BufferedImage image) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (int y = 0; y < image.getHeight(); y++) {
				int[] row = image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
				ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * row.length);
				bytes.asIntBuffer().put(row);
				digest.update(bytes.array());
			}
			return image.getWidth() + "x" + image.getHeight() + ":" + HexFormat.of().formatHex(digest.digest());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("SHA-256 is not available", ex);
		}
	}

}
