package io.github.authingspring.emulator.handler;

import org.springframework.http.HttpMethod;

/**
 * A REST operation.
 *
 * @param method the HTTP method
 * @param path the path pattern
 * @param handler handles it
 */
public record RestOperation(HttpMethod method, String path, Handler handler) {

}
