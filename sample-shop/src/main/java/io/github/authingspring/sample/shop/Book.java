package io.github.authingspring.sample.shop;

/**
 * A book in the shop.
 *
 * @param id the identifier, which the code of the protected resource ends with
 * @param title the title
 * @param author who wrote it
 * @param stock how many there are
 */
public record Book(String id, String title, String author, int stock) {

}
