package io.github.authingspring.test.docs;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class BookShopApplication {

}
