package io.github.authingspring.emulator.handler;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;

import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;

/**
 * Draws captcha texts.
 */
final class CaptchaPicture {

	private static final int WIDTH = 150;

	private static final int HEIGHT = 50;

	private static final int DOT = 5;

	// columns of seven dots, the lowest bit on top; a Java runtime may come without fonts
	private static final Map<Character, String> DOTS = Map.ofEntries(Map.entry('A', "7e1111117e"),
			Map.entry('B', "7f49494936"), Map.entry('C', "3e41414122"), Map.entry('D', "7f4141221c"),
			Map.entry('E', "7f49494941"), Map.entry('F', "7f09090901"), Map.entry('G', "3e4149497a"),
			Map.entry('H', "7f0808087f"), Map.entry('J', "2040413f01"), Map.entry('K', "7f08142241"),
			Map.entry('L', "7f40404040"), Map.entry('M', "7f020c027f"), Map.entry('N', "7f0408107f"),
			Map.entry('P', "7f09090906"), Map.entry('Q', "3e4151215e"), Map.entry('R', "7f09192946"),
			Map.entry('S', "4649494931"), Map.entry('T', "01017f0101"), Map.entry('U', "3f4040403f"),
			Map.entry('V', "1f2040201f"), Map.entry('W', "3f4038403f"), Map.entry('X', "6314081463"),
			Map.entry('Y', "0708700807"), Map.entry('Z', "6151494543"), Map.entry('2', "4261514946"),
			Map.entry('3', "2141454b31"), Map.entry('4', "1814127f10"), Map.entry('5', "2745454539"),
			Map.entry('6', "3c4a494930"), Map.entry('7', "0171090503"), Map.entry('8', "3649494936"),
			Map.entry('9', "064949291e"));

	private CaptchaPicture() {
	}

	static String svg(String text) {
		StringBuilder svg = new StringBuilder(
				"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"150\" height=\"50\" viewBox=\"0 0 150 50\">"
						+ "<rect width=\"150\" height=\"50\" fill=\"#f4f4f4\"/>");
		for (int i = 0; i < text.length(); i++) {
			int x = 20 + 32 * i;
			svg.append("<text x=\"%d\" y=\"35\" font-size=\"28\" transform=\"rotate(%d %d 30)\">%s</text>".formatted(x,
					(i % 2 == 0) ? -12 : 12, x, text.charAt(i)));
		}
		return svg.append("</svg>").toString();
	}

	static byte[] png(String text) {
		BitMatrix picture = new BitMatrix(WIDTH, HEIGHT);
		for (int i = 0; i < text.length(); i++) {
			draw(text.charAt(i), 10 + 35 * i, (i % 2 == 0) ? 5 : 10, picture);
		}
		try {
			ByteArrayOutputStream png = new ByteArrayOutputStream();
			MatrixToImageWriter.writeToStream(picture, "PNG", png);
			return png.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException("The captcha could not be drawn", ex);
		}
	}

	private static void draw(char character, int left, int top, BitMatrix picture) {
		byte[] columns = HexFormat.of().parseHex(DOTS.getOrDefault(character, ""));
		for (int x = 0; x < columns.length; x++) {
			for (int y = 0; y < 7; y++) {
				if ((columns[x] >> y & 1) == 1) {
					picture.setRegion(left + DOT * x, top + DOT * y, DOT, DOT);
				}
			}
		}
	}

}
