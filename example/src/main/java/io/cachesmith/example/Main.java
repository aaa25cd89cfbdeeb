package io.cachesmith.example;

import java.sql.SQLException;

/** Starts the service, which then runs until the process is told to end. */
public final class Main {

    private Main() {}

    /**
     * Runs the example.
     *
     * @param arguments none; see {@link Settings} for the environment variables
     * @throws SQLException if the database cannot be opened
     */
    public static void main(String[] arguments) throws SQLException {
        Service service = Service.start(Settings.from(System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(service::close));
    }
}
