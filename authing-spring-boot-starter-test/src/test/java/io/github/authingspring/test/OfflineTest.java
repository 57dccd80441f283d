package io.github.authingspring.test;

import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * The whole application, joined to an Authing that there is not.
 */
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = BookShop.class,
		properties = { "authing.app-id=app", "authing.app-host=http://127.0.0.1:9",
				"authing.app-secret=0123456789abcdef0123456789abcdef" })
@AutoConfigureMockMvc
@interface OfflineTest {

}
