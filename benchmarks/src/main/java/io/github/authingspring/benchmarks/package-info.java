/**
 * Comparisons of calls, checks and start-up, measured side by side.
 */
@NullMarked
package io.github.authingspring.benchmarks;

import org.jspecify.annotations.NullMarked;
