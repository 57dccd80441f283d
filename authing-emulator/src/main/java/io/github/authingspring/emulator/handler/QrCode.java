package io.github.authingspring.emulator.handler;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import io.github.authingspring.emulator.crypto.Totp;

/**
 * Pictures of TOTP secrets for authenticator applications.
 */
final class QrCode {

	private static final int SIZE = 240;

	private QrCode() {
	}

	static String uri(String label, String issuer, String secret) {
		return "otpauth://totp/%s?secret=%s&period=%d&digits=6&algorithm=SHA1&issuer=%s".formatted(encode(label),
				secret, Totp.PERIOD, encode(issuer));
	}

	static String dataUrl(String text) {
		try {
			ByteArrayOutputStream png = new ByteArrayOutputStream();
			MatrixToImageWriter.writeToStream(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SIZE, SIZE), "PNG",
					png);
			return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
		}
		catch (WriterException | IOException ex) {
			throw new IllegalStateException("The QR code could not be drawn", ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
