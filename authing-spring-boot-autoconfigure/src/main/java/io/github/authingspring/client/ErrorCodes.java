package io.github.authingspring.client;

import java.util.HashMap;
import java.util.Map;

/**
 * The table of Authing's error codes. The only place that knows what a number means.
 */
final class ErrorCodes {

	private static final Map<AuthingErrorCategory, int[]> CODES = Map.ofEntries(
			Map.entry(AuthingErrorCategory.CREDENTIALS,
					new int[] { 1700, 1702, 1704, 1705, 2001, 2006, 2027, 2203, 2300, 2333, 6001, 6002 }),
			Map.entry(AuthingErrorCategory.UNKNOWN_USER, new int[] { 2004, 2036 }),
			Map.entry(AuthingErrorCategory.CAPTCHA, new int[] { 2000 }),
			Map.entry(AuthingErrorCategory.MFA, new int[] { 1635, 1636 }),
			Map.entry(AuthingErrorCategory.LOCKED, new int[] { 1643, 2005, 2057 }),
			Map.entry(AuthingErrorCategory.DISABLED, new int[] { 2031, 2042, 2120008, 2130010 }),
			Map.entry(AuthingErrorCategory.PASSWORD_RESET, new int[] { 1639, 2058, 2071 }),
			Map.entry(AuthingErrorCategory.STEP,
					new int[] { 601, 602, 603, 1108, 1600, 1640, 1641, 1642, 1644, 1645, 1666, 1699, 2921, 2930 }),
			Map.entry(AuthingErrorCategory.LOGIN_EXPIRED, new int[] { 401, 2020, 2206, 2207, 2401 }),
			Map.entry(AuthingErrorCategory.RATE_LIMIT,
					new int[] { 402, 429, 1002, 2002, 2040, 2080, 2100, 4021, 3720001, 3720002, 3720003 }),
			Map.entry(AuthingErrorCategory.INPUT,
					new int[] { 400, 404, 409, 413, 422, 499, 1576, 1701, 1703, 1706, 2003, 2014, 2015, 2019, 2023,
							2026, 2028, 2029, 2030, 2032, 2034, 2035, 2037, 2038, 2061, 2200, 2201, 2204, 2205, 2208,
							2210, 2211, 2213, 2215, 2216, 2217, 2218, 2219, 2225, 2226, 2227, 2228, 2229, 2230, 2231,
							3003, 3005, 6003, 6004 }),
			Map.entry(AuthingErrorCategory.PERMISSION, new int[] { 403, 1001, 2018, 2202, 2209, 2212 }),
			Map.entry(AuthingErrorCategory.CONFIGURATION,
					new int[] { 1300, 1301, 1302, 1303, 1304, 1305, 1306, 2010, 2011, 2016, 2101, 2224, 4212, 7348 }),
			Map.entry(AuthingErrorCategory.SERVER, new int[] { 408, 500, 501, 502, 503, 1000, 1707, 2012, 2017, 2021,
					2022, 2025, 2214, 3012, 3013, 3014, 8128, 2820002 }));

	private static final Map<Integer, AuthingErrorCategory> CATEGORIES = index();

	private ErrorCodes() {
	}

	private static Map<Integer, AuthingErrorCategory> index() {
		Map<Integer, AuthingErrorCategory> categories = new HashMap<>();
		CODES.forEach((category, codes) -> {
			for (int code : codes) {
				categories.put(code, category);
			}
		});
		return Map.copyOf(categories);
	}

	/**
	 * Return what a code means in answer to a request. A few codes mean different things
	 * in different places.
	 */
	static AuthingErrorCategory categoryOf(int code, AuthingRequest<?> request) {
		if (code == 2001 && request.values().containsKey(LoginOptions.CAPTCHA_CODE)) {
			return AuthingErrorCategory.CAPTCHA;
		}
		if (code == 2021 && request.path().startsWith("/api/v2/mfa/")) {
			return AuthingErrorCategory.LOGIN_EXPIRED;
		}
		return CATEGORIES.getOrDefault(code, AuthingErrorCategory.OTHER);
	}

}
