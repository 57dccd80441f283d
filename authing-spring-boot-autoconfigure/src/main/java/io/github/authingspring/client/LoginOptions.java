package io.github.authingspring.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.authingspring.client.model.Captcha;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * What may go along with a sign-in. Immutable.
 *
 * @param autoRegister whether an unknown user is registered; {@code null} leaves it to
 * the user pool, except for phone codes, which never register unless this is {@code true}
 * @param captchaCode the text of the captcha picture
 * @param captchaCookies the cookies of that picture
 * @param clientIp the address of the end user, by which Authing counts failures;
 * {@code null} for what the client's own supplier knows
 * @param customData values of custom fields to store with the user
 * @param context values for the user pool's pipeline functions
 */
public record LoginOptions(@Nullable Boolean autoRegister, @Nullable String captchaCode,
		@Nullable String captchaCookies, @Nullable String clientIp, Map<String, Object> customData,
		Map<String, Object> context) {

	static final String CAPTCHA_CODE = "captchaCode";

	private static final LoginOptions DEFAULTS = new LoginOptions(null, null, null, null, Map.of(), Map.of());

	/**
	 * Create options.
	 */
	public LoginOptions {
		customData = Collections.unmodifiableMap(new LinkedHashMap<>(customData));
		context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
	}

	/**
	 * Return options that leave everything to the user pool.
	 * @return the options
	 */
	public static LoginOptions defaults() {
		return DEFAULTS;
	}

	/**
	 * Return these options with automatic registration switched.
	 * @param autoRegister whether an unknown user is registered
	 * @return new options
	 */
	public LoginOptions withAutoRegister(boolean autoRegister) {
		return new LoginOptions(autoRegister, this.captchaCode, this.captchaCookies, this.clientIp, this.customData,
				this.context);
	}

	/**
	 * Return these options with the text of a captcha picture whose cookies are not
	 * known. Authing then has to tell by the address of the end user which picture it is.
	 * @param captchaCode the text
	 * @return new options
	 */
	public LoginOptions withCaptchaCode(String captchaCode) {
		return withCaptchaCode(captchaCode, null);
	}

	/**
	 * Return these options with the text of a captcha picture.
	 * @param captchaCode the text
	 * @param captcha the picture
	 * @return new options
	 */
	public LoginOptions withCaptcha(String captchaCode, Captcha captcha) {
		return withCaptchaCode(captchaCode, captcha.cookies());
	}

	/**
	 * Return these options with the text of a captcha picture.
	 * @param captchaCode the text
	 * @param cookies the cookies of the picture
	 * @return new options
	 */
	public LoginOptions withCaptchaCode(@Nullable String captchaCode, @Nullable String cookies) {
		return new LoginOptions(this.autoRegister, captchaCode, cookies, this.clientIp, this.customData, this.context);
	}

	LoginOptions withoutCaptcha() {
		return withCaptchaCode(null, null);
	}

	/**
	 * Return these options with the address of the end user.
	 * @param clientIp the address
	 * @return new options
	 */
	public LoginOptions withClientIp(@Nullable String clientIp) {
		return new LoginOptions(this.autoRegister, this.captchaCode, this.captchaCookies, clientIp, this.customData,
				this.context);
	}

	/**
	 * Return these options with values of custom fields.
	 * @param customData the values, any JSON type
	 * @return new options
	 */
	public LoginOptions withCustomData(Map<String, Object> customData) {
		return new LoginOptions(this.autoRegister, this.captchaCode, this.captchaCookies, this.clientIp, customData,
				this.context);
	}

	/**
	 * Return these options with values for pipeline functions.
	 * @param context the values, any JSON type
	 * @return new options
	 */
	public LoginOptions withContext(Map<String, Object> context) {
		return new LoginOptions(this.autoRegister, this.captchaCode, this.captchaCookies, this.clientIp,
				this.customData, context);
	}

	<T> AuthingRequest<T> addTo(AuthingRequest<T> request) {
		return addData(addAddress(addCaptcha(request)).optional("autoRegister", this.autoRegister));
	}

	<T> AuthingRequest<T> addData(AuthingRequest<T> request) {
		return request.optionalSecret("params", this.customData.isEmpty() ? null : params())
			.optionalSecret("context", this.context.isEmpty() ? null : Json.MAPPER.writeValueAsString(this.context));
	}

	<T> AuthingRequest<T> addCaptcha(AuthingRequest<T> request) {
		AuthingRequest<T> answered = request.optionalSecret(CAPTCHA_CODE, this.captchaCode);
		return StringUtils.hasText(this.captchaCookies)
				? answered.with("cookies", new RequestValue.Cookies(this.captchaCookies)) : answered;
	}

	<T> AuthingRequest<T> addAddress(AuthingRequest<T> request) {
		return request.with("clientIp",
				(this.clientIp != null) ? new RequestValue.Plain(this.clientIp) : new RequestValue.ClientAddress());
	}

	private String params() {
		return Json.MAPPER.writeValueAsString(this.customData.entrySet()
			.stream()
			.map((entry) -> new CustomValue(entry.getKey(), entry.getValue()))
			.toList());
	}

	@Override
	public String toString() {
		return "LoginOptions[autoRegister=" + this.autoRegister + ", captcha=" + (this.captchaCode != null) + "]";
	}

	private record CustomValue(String key, Object value) {

	}

}
