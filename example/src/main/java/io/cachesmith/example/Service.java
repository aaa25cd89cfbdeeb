package io.cachesmith.example;

import io.javalin.Javalin;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running service: a database, the caches before it, and HTTP before both. The caches are opened when it starts and closed
 * when it ends; nothing in between asks whether Redis is there.
 */
final class Service implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Service.class);

    private final Database database;
    private final CacheManager caches;
    private final Javalin http;

    private Service(Database database, CacheManager caches, Javalin http) {
        this.database = database;
        this.caches = caches;
        this.http = http;
    }

    static Service start(Settings settings) throws SQLException {
        Database database = new Database(settings.databaseDelay());
        if (settings.moreUsers()) {
            database.run("more-users.sql");
        }
        CacheManager caches = CacheManager.connect(settings.caches());
        Users users = new Users(new UserTable(database), caches);
        Sessions sessions = new Sessions(
                database, users, caches.sessionTokenCache(), settings.caches().clock());
        Warming warming = new Warming(users, settings.warmUsers());
        caches.onHealthChange(warming::onHealth);
        warming.onHealth(caches.health());

        Javalin http = Javalin.create(config -> new Routes(users, sessions, caches).addTo(config));
        http.start(settings.host(), settings.port());
        LOGGER.info("try http://localhost:{}/docs and http://localhost:{}/cache", http.port(), http.port());
        return new Service(database, caches, http);
    }

    int port() {
        return http.port();
    }

    Database database() {
        return database;
    }

    CacheManager caches() {
        return caches;
    }

    @Override
    public void close() {
        http.stop();
        caches.close();
        database.close();
    }
}
