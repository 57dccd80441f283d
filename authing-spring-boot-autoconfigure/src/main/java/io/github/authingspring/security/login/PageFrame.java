package io.github.authingspring.security.login;

import org.jspecify.annotations.Nullable;

/**
 * What every template can show besides the values of its page.
 *
 * @param lang the language of the page
 * @param title its title
 * @param root the path of the application, empty or beginning with a slash
 * @param stylesheet the path of the style sheet
 * @param csrf the token that forms send along, if any is asked for
 */
record PageFrame(String lang, String title, String root, String stylesheet, @Nullable FormToken csrf) {
}
