package io.cachesmith.example;

import static io.cachesmith.example.Samples.BJORN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The pages in Chromium, which must be installed with its driver: {@code -Dchromium=PATH} and {@code -Dchromedriver=PATH} where
 * they are not in {@code /usr/bin}. Run by the profile {@code browser} only.
 */
final class BrowserTest {

    private Service service;
    private Http http;
    private ChromeDriver browser;

    @BeforeEach
    void start(@TempDir Path profile) throws SQLException {
        service = Samples.started("memory:", Duration.ofSeconds(10), 0);
        http = new Http(service);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("chromium", "/usr/bin/chromium"));
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,1600",
                "--user-data-dir=" + profile);
        LoggingPreferences console = new LoggingPreferences();
        console.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", console);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Path.of(System.getProperty("chromedriver", "/usr/bin/chromedriver"))
                                .toFile())
                        .build(),
                options);
    }

    @AfterEach
    void stop() {
        browser.quit();
        service.close();
    }

    @Test
    void thePageOfTheCachesShowsWhatHappensMeanwhile() throws IOException {
        browser.get(http.base() + "/cache");
        awaitText(By.id("user:profile"), "user:profile 600 s 0 0 0 %");
        assertThat(browser.findElement(By.id("state")).getText()).isEqualTo("UP");

        http.get("/users/" + BJORN);
        http.get("/users/" + BJORN);
        awaitText(By.id("user:profile"), "user:profile 600 s 1 1 50 %");
        keepPicture("cache.png");
        assertNoComplaints();
    }

    @Test
    void theDocumentationCanBeTriedOut() throws IOException {
        browser.get(http.base() + "/docs");
        WebElement operation = shown(By.cssSelector("#operations-users-get_users__uuid_"));
        operation.findElement(By.cssSelector(".opblock-summary-control")).click();
        shown(By.cssSelector("#operations-users-get_users__uuid_ .execute")).click();
        awaitText(
                By.cssSelector("#operations-users-get_users__uuid_ .live-responses-table .response-col_status"), "200");
        awaitText(By.cssSelector("#operations-users-get_users__uuid_ .live-responses-table .microlight"), "Björn Berg");
        keepPicture("docs.png");
        assertNoComplaints();
    }

    private WebElement shown(By what) {
        patiently().until(() -> browser.findElements(what).stream().anyMatch(WebElement::isDisplayed));
        return browser.findElement(what);
    }

    private void awaitText(By where, String text) {
        patiently()
                .untilAsserted(() -> assertThat(browser.findElements(where))
                        .anySatisfy(element -> assertThat(element.getText()).contains(text)));
    }

    /** The page draws itself anew, so an element may be gone before it is looked at. */
    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60)).ignoreExceptionsInstanceOf(StaleElementReferenceException.class);
    }

    /** Nothing failed to load, and no script failed. */
    private void assertNoComplaints() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                        .filter(entry -> !entry.getMessage().contains("favicon.ico")))
                .isEmpty();
    }

    private void keepPicture(String name) throws IOException {
        Files.write(Path.of("target", name), browser.getScreenshotAs(OutputType.BYTES));
    }
}
