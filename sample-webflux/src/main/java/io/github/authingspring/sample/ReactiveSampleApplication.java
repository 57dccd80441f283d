package io.github.authingspring.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application. With {@code authing.app-id} and {@code authing.app-host} it runs
 * against that Authing, without them against the embedded emulator.
 */
@SpringBootApplication
public class ReactiveSampleApplication {

	/**
	 * Run the application.
	 * @param args Spring Boot's arguments
	 */
	public static void main(String[] args) {
		SpringApplication.run(ReactiveSampleApplication.class, args);
	}

}
