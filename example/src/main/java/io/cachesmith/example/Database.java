package io.cachesmith.example;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.h2.jdbcx.JdbcConnectionPool;

/** An SQL database inside of this process, and a little JDBC. Safe for use by any number of threads. */
final class Database implements AutoCloseable {

    private final JdbcConnectionPool pool;
    private final Duration delay;
    private final AtomicLong statements = new AtomicLong();

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Opens a database with the tables and ten users.
     *
     * @param delay how long each statement takes at the least, as it would over a network
     */
    Database(Duration delay) throws SQLException {
        pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        this.delay = delay;
        run("schema.sql");
        run("ten-users.sql");
    }

    /** Runs a script that lies among the resources. */
    void run(String script) throws SQLException {
        update("RUNSCRIPT FROM 'classpath:/database/" + script + "' CHARSET 'UTF-8'");
    }

    <T> List<T> query(String sql, Row<T> row, Object... parameters) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(row.read(rows));
            }
            return result;
        }
    }

    /** Executes a statement and returns how many rows it changed. */
    int update(String sql, Object... parameters) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(Connection connection, String sql, Object... parameters) throws SQLException {
        statements.incrementAndGet();
        LockSupport.parkNanos(delay.toNanos());
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** How many statements were executed since the database was opened. */
    long statements() {
        return statements.get();
    }

    @Override
    public void close() {
        try {
            update("SHUTDOWN");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            pool.dispose();
        }
    }
}
