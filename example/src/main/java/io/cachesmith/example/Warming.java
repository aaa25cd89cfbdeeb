package io.cachesmith.example;

import io.cachesmith.Health;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warms the caches whenever their store comes up: at the start, where {@code connect} does not wait for it, and after an
 * outage, in which it may have lost everything. Requests do not wait for that.
 */
final class Warming {

    private static final Logger LOGGER = LoggerFactory.getLogger(Warming.class);

    private final Users users;
    private final int count;
    private Health.State last = Health.State.DEGRADED;

    Warming(Users users, int count) {
        this.users = users;
        this.count = count;
    }

    synchronized void onHealth(Health health) {
        if (health.state() == last) {
            return;
        }
        last = health.state();
        LOGGER.info("the store of the caches is {}", last);
        if (last == Health.State.UP && count > 0) {
            try {
                users.warm(count);
            } catch (SQLException failure) {
                LOGGER.warn("warming failed; the requests will do it", failure);
            }
        }
    }
}
