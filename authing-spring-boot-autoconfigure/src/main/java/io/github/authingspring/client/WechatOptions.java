package io.github.authingspring.client;

import org.jspecify.annotations.Nullable;

/**
 * What WeChat tells along with a code.
 *
 * @param country the country, such as {@code CN}
 * @param lang the language, such as {@code zh_CN}
 * @param state the state
 */
public record WechatOptions(@Nullable String country, @Nullable String lang, @Nullable String state) {

	static final WechatOptions NONE = new WechatOptions(null, null, null);

}
