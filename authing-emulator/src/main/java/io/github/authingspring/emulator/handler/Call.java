package io.github.authingspring.emulator.handler;

/**
 * One call of an operation.
 *
 * @param caller who calls
 * @param arguments the arguments
 */
public record Call(Caller caller, Arguments arguments) {

}
