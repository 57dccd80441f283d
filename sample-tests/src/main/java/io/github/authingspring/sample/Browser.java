package io.github.authingspring.sample;

import java.io.File;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Chromium without a window, as somebody uses it who reads, types and presses buttons.
 */
final class Browser implements AutoCloseable {

	private static final File CHROMIUM = new File(System.getProperty("chromium", "/usr/bin/chromium"));

	private static final File DRIVER = new File(System.getProperty("chromedriver", "/usr/bin/chromedriver"));

	private final ChromeDriver driver;

	private final WebDriverWait waiting;

	private String address = "about:blank";

	Browser(Map<String, Object> preferences) {
		LoggingPreferences logging = new LoggingPreferences();
		logging.enable(LogType.BROWSER, Level.SEVERE);
		ChromeOptions options = new ChromeOptions().setBinary(CHROMIUM)
			.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage",
					"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
					"--hide-scrollbars", "--lang=en-US")
			.setExperimentalOption("prefs", preferences);
		options.setAcceptInsecureCerts(true);
		options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
		this.driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(),
				options);
		this.waiting = new WebDriverWait(this.driver, Duration.ofSeconds(10));
		this.waiting.pollingEvery(Duration.ofMillis(20)).ignoring(WebDriverException.class);
	}

	static boolean isInstalled() {
		return CHROMIUM.canExecute() && DRIVER.canExecute();
	}

	/**
	 * Forget all cookies and logged messages, and visit this application from now on.
	 */
	void start(String address) {
		this.address = address;
		this.driver.get("about:blank");
		forget();
		complaints();
	}

	/**
	 * Forget all cookies.
	 */
	void forget() {
		this.driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
	}

	void open(String path) {
		this.driver.get(this.address + path);
	}

	/**
	 * Press the button for the page before.
	 */
	void back() {
		leave(this.driver.navigate()::back);
	}

	void type(String id, String text) {
		WebElement field = this.driver.findElement(By.id(id));
		field.clear();
		field.sendKeys(text);
	}

	/**
	 * Type where the cursor is.
	 */
	void type(CharSequence... keys) {
		this.driver.switchTo().activeElement().sendKeys(keys);
	}

	/**
	 * Press the key that sends the form, where the cursor is.
	 */
	void enter() {
		leave(() -> type(Keys.ENTER));
	}

	void press(String button) {
		click(By.xpath("//main//button[normalize-space()='%1$s'] | //header//button[normalize-space()='%1$s']"
			.formatted(button)));
	}

	/**
	 * Press the visible button that sends its form to an address.
	 */
	void submit(String path) {
		click(By.xpath(
				"(//button[@formaction='%1$s'] | //form[@action='%1$s']//button[not(@formaction) and not(@tabindex)])[1]"
					.formatted(path)));
	}

	void follow(String link) {
		click(By.xpath("//a[normalize-space()='%s']".formatted(link)));
	}

	private void click(By what) {
		leave(this.waiting.until(ExpectedConditions.elementToBeClickable(what))::click);
	}

	private void leave(Runnable action) {
		WebElement page = this.driver.findElement(By.tagName("html"));
		action.run();
		this.waiting.until(ExpectedConditions.stalenessOf(page));
		arrive();
	}

	private void arrive() {
		this.waiting.until((driver) -> "complete".equals(this.driver.executeScript("return document.readyState")));
	}

	/**
	 * Return the text of what has the focus.
	 * @return the text
	 */
	String focus() {
		return this.driver.switchTo().activeElement().getText();
	}

	/**
	 * Wait until a picture is there.
	 */
	void see(String selector) {
		WebElement picture = this.driver.findElement(By.cssSelector(selector));
		this.waiting.until((driver) -> (Boolean) this.driver
			.executeScript("return arguments[0].complete && arguments[0].naturalWidth > 0", picture));
	}

	String path() {
		URI address = URI.create(this.driver.getCurrentUrl());
		return (address.getRawQuery() != null) ? address.getPath() + "?" + address.getRawQuery() : address.getPath();
	}

	String text() {
		return this.driver.findElement(By.tagName("body")).getText();
	}

	String text(String selector) {
		return this.driver.findElement(By.cssSelector(selector)).getText();
	}

	String value(String id) {
		return String.valueOf(this.driver.findElement(By.id(id)).getDomProperty("value"));
	}

	/**
	 * Return and forget what the browser complained about, except for the status of
	 * pages.
	 */
	List<String> complaints() {
		return this.driver.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.map(LogEntry::getMessage)
			.filter((message) -> !message.contains("the server responded with a status of"))
			.toList();
	}

	ChromeDriver driver() {
		return this.driver;
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
