package petitiondesk.journal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A migrated, empty office in a real PostgreSQL, which the program that starts the tests has made. */
final class Journal implements AutoCloseable {
  static final String URL = needed("JDBCURL");
  static final String USER = needed("USER");
  static final String PASSWORD = needed("PASSWORD");
  private static final String DATABASE = URL.substring(URL.lastIndexOf('/') + 1);
  /** From which the journal's own database can be closed. */
  private static final String OTHER = URL.replaceFirst("/[^/]+$", "/postgres");

  final Connection connection;

  private Journal() throws SQLException {
    connection = DriverManager.getConnection(URL, USER, PASSWORD);
  }

  static Journal empty() throws SQLException {
    final var journal = new Journal();
    journal.run("TRUNCATE journal, exporter_position");
    return journal;
  }

  /** As it is, over a new connection. */
  static Journal again() throws SQLException {
    return new Journal();
  }

  static Arguments arguments() {
    return Arguments.from(configuration(Map.of()));
  }

  static Map<String, Object> configuration(final Map<String, Object> more) {
    final var all = new HashMap<String, Object>(more);
    all.putIfAbsent("jdbcUrl", URL);
    all.put("user", USER);
    all.put("password", PASSWORD);
    return all;
  }

  List<Long> positions() throws SQLException {
    return longs("SELECT position FROM journal ORDER BY position");
  }

  List<Long> reached() throws SQLException {
    return longs("SELECT position FROM exporter_position");
  }

  List<Long> longs(final String sql) throws SQLException {
    try (var query = connection.createStatement();
        var rows = query.executeQuery(sql)) {
      final var found = new ArrayList<Long>();
      while (rows.next()) {
        found.add(rows.getLong(1));
      }
      return found;
    }
  }

  void run(final String sql) throws SQLException {
    run(connection, sql);
  }

  /** Ends every connection to the journal's database and lets nobody in until it is opened again. */
  static void shut() throws SQLException {
    fromOutside(
        "ALTER DATABASE " + DATABASE + " ALLOW_CONNECTIONS false",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + DATABASE + "'");
  }

  static void open() throws SQLException {
    fromOutside("ALTER DATABASE " + DATABASE + " ALLOW_CONNECTIONS true");
  }

  private static void fromOutside(final String... statements) throws SQLException {
    try (var other = DriverManager.getConnection(OTHER, USER, PASSWORD)) {
      for (final String sql : statements) {
        run(other, sql);
      }
    }
  }

  private static void run(final Connection connection, final String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** An argument of the exporter by the variable that tells the broker of it. */
  private static String needed(final String argument) {
    final String name = "ZEEBE_BROKER_EXPORTERS_JOURNAL_ARGS_" + argument;
    final String value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException(name + " is not set: these tests are started by npm test");
    }
    return value;
  }
}
